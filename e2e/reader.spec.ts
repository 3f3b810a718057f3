import { db } from '@/lib/db';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { givenPerson } from '@/lib/testing/factories';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { SITE_WIDE_MS, soon } from './soon';

const SAMPLE_SLUG = 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq';

async function pathOf(editionId: string | undefined): Promise<string> {
  const { locale, slug } = await db().publication.findUniqueOrThrow({
    where: { editionId: editionId ?? '' },
  });
  return `/${locale}/articles/${slug}`;
}

test('a reader opens the sample article and finds everything a piece has', async ({
  reader,
  interfaceLocale: locale,
}) => {
  const site = interfaceMessages(locale, 'site');
  await reader.goto(`/${locale}/articles/${SAMPLE_SLUG}`);
  await expect(reader.locator('html')).toHaveAttribute('lang', locale);
  await expect(reader.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
  await expect(reader.locator('h1')).toHaveCount(1);
  const article = reader.getByRole('article');
  const date = locale === 'ar' ? '19 يوليو، 2018' : '19 July 2018';
  await expect(article.locator('time').first()).toHaveText(date);
  await expect(article.locator('time').first()).toHaveAttribute('datetime', '2018-07-19');
  await expect(article.locator('.points').first()).toContainText('1- ');
  const news = reader.getByRole('complementary', { name: site.centerNews.title });
  await expect(news.getByRole('listitem')).toHaveCount(5);
});

test(
  'a reader at a wrong address still finds the institute’s name and its sections',
  ONCE,
  async ({ reader, interfaceLocale: locale }) => {
    const linksOf = async (path: string, status: number) => {
      expect((await reader.goto(path))?.status()).toBe(status);
      return reader.getByRole('banner').getByRole('link').allTextContents();
    };
    // Stories before may have renamed a section a moment ago.
    await soon(SITE_WIDE_MS, async () => {
      const links = await linksOf(`/${locale}`, 200);
      expect(links.length).toBeGreaterThan(4);
      const others = await linksOf(`/${locale}/articles/nothing-was-ever-here`, 404);
      return others.join() === links.join();
    });
  },
);

test(
  'a reader is told that a piece exists only in the other language',
  ONCE_IN_ARABIC,
  async ({ reader, given, unique, interfaceLocale: locale }) => {
    const other = otherLocale(locale);
    const site = interfaceMessages(locale, 'site');
    const slug = `alone-${unique('x').slice(2)}`;
    const { editions } = await given({ [other]: { slug }, publish: [other] });
    await reader.goto(`/${locale}/articles/${slug}`);
    await expect(reader.getByRole('note')).toContainText(site.language.notice[other]);
    const article = reader.getByRole('article');
    await expect(article).toHaveAttribute('lang', other);
    await expect(article).toHaveCSS('direction', other === 'ar' ? 'rtl' : 'ltr');
    await expect(reader.locator('header').first()).toHaveCSS('direction', locale === 'ar' ? 'rtl' : 'ltr');
    await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      new RegExp(`${encodeURI(await pathOf(editions[other]))}$`),
    );
    await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);

    await reader.getByRole('note').getByRole('link').click();
    await expect(reader.getByText(interfaceMessages(other, 'site').language.none[locale])).toBeVisible();
  },
);

test(
  'search engines find each language of a piece from the other',
  ONCE_IN_ARABIC,
  async ({ request, given, unique, interfaceLocale: locale }) => {
    const { editions } = await given({
      ar: { title: unique('عن الممرات البحرية') },
      en: { title: unique('On sea routes') },
      publish: ['ar', 'en'],
    });
    const own = encodeURI(await pathOf(editions[locale]));
    const html = await (await request.get(own)).text();
    const links = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)];
    const targets = new Map(links.map(([, lang, href]) => [lang, new URL(href ?? '').pathname]));
    expect(Object.fromEntries(targets)).toEqual({
      ar: encodeURI(await pathOf(editions.ar)),
      en: encodeURI(await pathOf(editions.en)),
      'x-default': encodeURI(await pathOf(editions.ar)),
    });
    for (const path of targets.values())
      expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(200);
    expect(html.match(/rel="canonical"/g)).toHaveLength(1);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    expect(data).toMatchObject({ '@type': 'NewsArticle', inLanguage: locale });
    // Whichever was published first is the original.
    const translations = [data.workTranslation, data.translationOfWork].filter(Boolean);
    expect(translations.map((each) => new URL(each['@id']).pathname)).toEqual([
      targets.get(otherLocale(locale)),
    ]);
  },
);

test(
  'search engines find that alternate links between pages are mutual',
  ONCE_IN_ARABIC,
  async ({ request, interfaceLocale: locale }) => {
    const readPage = async (path: string) => {
      const response = await request.get(path, { maxRedirects: 0 });
      const html = await response.text();
      const links = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)];
      const versions = new Map(links.map(([, lang, href]) => [lang ?? '', new URL(href ?? '').pathname]));
      return { status: response.status(), html, versions };
    };
    const front = await readPage(`/${locale}`);
    const paths = new Set(
      [...front.html.matchAll(/href="(\/(?:ar|en)\/[^"#?]+)"/g)].map(([, path = '']) => path),
    );
    expect(paths.size).toBeGreaterThan(10);
    for (const path of paths) {
      const page = await readPage(path);
      expect(page.status, path).toBe(200);
      if (page.versions.size === 0) continue;
      expect([...page.versions.values()], `${path} names itself`).toContain(path);
      expect(page.versions.has('x-default'), `${path} has a default`).toBe(true);
      for (const [lang, target] of page.versions) {
        const version = await readPage(target);
        expect(version.status, `${path} → ${target}`).toBe(200);
        expect(version.versions.get(lang), `${target} names itself ${lang}`).toBe(target);
        expect([...version.versions.values()], `${target} names ${path}`).toContain(path);
      }
    }
  },
);

test(
  'a reader pages through a long list, and the page numbers of former links lead to its first page',
  ONCE,
  async ({ reader, request, given, unique, interfaceLocale: locale }) => {
    const site = interfaceMessages(locale, 'site');
    const author = await givenPerson(`busy-${unique('x').slice(2)}`);
    for (let piece = 0; piece < 21; piece += 1) {
      await given({ [locale]: {}, authorIds: [author.id], publish: [locale] });
    }
    const path = `/${locale}/authors/${locale === 'ar' ? author.slugAr : author.slugEn}`;
    await reader.goto(path);
    await expect(reader.getByRole('main').locator('time')).toHaveCount(20);
    await reader.getByRole('link', { name: site.pager.older, exact: true }).click();
    await expect(reader.getByRole('main').locator('time')).toHaveCount(1);
    await reader.getByRole('link', { name: site.pager.newer, exact: true }).click();
    await expect(reader).toHaveURL(encodeURI(path));
    const numbered = await request.get(`${encodeURI(path)}?page=3`, { maxRedirects: 0 });
    expect([numbered.status(), numbered.headers().location]).toEqual([308, encodeURI(path)]);
    // What is no page number is not part of the address: the first page answers, and says which address is its own.
    for (const page of ['0', 'x', '1e3']) {
      const response = await request.get(`${encodeURI(path)}?page=${page}`, { maxRedirects: 0 });
      expect(response.status()).toBe(200);
      expect(await response.text()).toMatch(new RegExp(`rel="canonical" href="[^"?]+${encodeURI(path)}"`));
    }
  },
);

/** Geometry of an item's title and of the language note beside it. */
function measureItem(item: Element) {
  const title = item.querySelector('a > span');
  if (!title) throw new Error(`no title in ${item.outerHTML}`);
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const boxOf = (text: Text | undefined, at: number) => {
    const range = document.createRange();
    range.setStart(text ?? title, at);
    range.setEnd(text ?? title, at + 1);
    return range.getBoundingClientRect();
  };
  const end = texts.at(-1);
  const [first, last] = [boxOf(texts[0], 0), boxOf(end, (end?.length ?? 0) - 1)];
  const note = item.querySelector('a + bdi')?.getBoundingClientRect();
  const whole = title.getBoundingClientRect();
  return {
    title: title.textContent,
    isOneLine: first.top === last.top,
    direction: last.left < first.left ? 'rtl' : 'ltr',
    hasNote: note !== undefined,
    isNoteSeparate: !note || note.right <= whole.left || note.left >= whole.right || note.top >= whole.bottom,
  };
}

test(
  'readers see titles that mix scripts in their own direction, separate from the language note',
  ONCE,
  async ({ reader, given, interfaceLocale: locale }) => {
    const titles: [Locale, string][] = [
      ['ar', 'C++ مقدمة!'],
      ['ar', 'iPhone 7 (النسخة 2.0)'],
      ['ar', '100% نمو في UAE'],
      ['en', "Trump's visit: what next?"],
    ];
    // Each is inserted at the head of the list, so the last one is first.
    for (const [language, title] of titles.toReversed()) {
      await given({ kind: 'center_news', [language]: { title }, publish: [language] });
    }
    const news = reader.getByRole('complementary', {
      name: interfaceMessages(locale, 'site').centerNews.title,
    });
    await reader.goto(`/${locale}`);
    const items = await Promise.all(
      titles.map((_, position) => news.getByRole('listitem').nth(position).evaluate(measureItem)),
    );
    expect(items).toEqual(
      titles.map(([language, title]) => ({
        title,
        isOneLine: true,
        direction: language === 'ar' ? 'rtl' : 'ltr',
        hasNote: language !== locale,
        isNoteSeparate: true,
      })),
    );
  },
);
