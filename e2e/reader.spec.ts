import { db } from '@/lib/db';
import { otherLocale } from '@/lib/i18n/locales';
import { givenPerson, givenSection } from '@/lib/testing/factories';
import { expect, test } from './fixtures';
import { sentences } from './sentences';

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
  const site = sentences(locale, 'site');
  await reader.goto(`/${locale}/articles/${SAMPLE_SLUG}`);
  await expect(reader.locator('html')).toHaveAttribute('lang', locale);
  await expect(reader.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
  await expect(reader.locator('h1')).toHaveCount(1);
  const article = reader.getByRole('article');
  const date = locale === 'ar' ? '19 يوليو، 2018' : '19 July 2018';
  await expect(article.locator('time').first()).toHaveText(date);
  await expect(article.locator('time').first()).toHaveAttribute('datetime', '2018-07-19T12:00:00+04:00');
  await expect(article.locator('.points').first()).toContainText('1- ');
  const news = reader.getByRole('complementary', { name: site.centerNews.title });
  await expect(news.getByRole('listitem')).toHaveCount(5);
});

test('a reader switches language and lands on the same piece, at its own address', async ({
  reader,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const other = otherLocale(locale);
  const { editions } = await given({
    ar: { title: unique('موانئ الخليج') },
    en: { title: unique('Gulf ports') },
    publish: ['ar', 'en'],
  });
  await reader.goto(await pathOf(editions[locale]));
  await reader.getByRole('link', { name: other === 'ar' ? 'العربية' : 'English', exact: true }).click();
  await expect(reader).toHaveURL(encodeURI(await pathOf(editions[other])));
  await expect(reader.locator('html')).toHaveAttribute('lang', other);
});

test('a piece in the other language alone is shown as what it is', async ({
  reader,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const other = otherLocale(locale);
  const site = sentences(locale, 'site');
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
  await expect(reader.getByText(sentences(other, 'site').language.none[locale])).toBeVisible();
});

test('both languages of a piece name each other to search engines', async ({
  request,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const { editions } = await given({
    ar: { title: unique('عن الممرات البحرية') },
    en: { title: unique('On sea lanes') },
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
  expect(new URL(data.workTranslation['@id']).pathname).toBe(targets.get(otherLocale(locale)));
});

test('a reader pages through a long list, and beyond its end there is nothing', async ({
  reader,
  request,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const site = sentences(locale, 'site');
  const author = await givenPerson(`busy-${unique('x').slice(2)}`);
  for (let piece = 0; piece < 21; piece += 1) {
    await given({ [locale]: {}, authorIds: [author.id], publish: [locale] });
  }
  const path = `/${locale}/authors/${locale === 'ar' ? author.slugAr : author.slugEn}`;
  await reader.goto(path);
  await expect(reader.getByRole('main').locator('time')).toHaveCount(20);
  await reader.getByRole('link', { name: site.pager.older }).click();
  await expect(reader.getByRole('main').locator('time')).toHaveCount(1);
  await reader.getByRole('link', { name: site.pager.newer }).click();
  await expect(reader).toHaveURL(encodeURI(path));
  expect((await request.get(`${encodeURI(path)}?page=3`)).status()).toBe(404);
  // What is no page number is not part of the address: the first page answers, and says which address is its own.
  for (const page of ['0', 'x', '1e3']) {
    const html = await (await request.get(`${encodeURI(path)}?page=${page}`)).text();
    expect(html).toMatch(new RegExp(`rel="canonical" href="[^"?]+${encodeURI(path)}"`));
  }
});

test('titles that mix scripts keep apart from the dates beside them', async ({
  reader,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const section = await givenSection(`mixed-${unique('x').slice(2)}`);
  const titles = ['C++ مقدمة!', 'iPhone 7 (النسخة 2.0)', "Trump's visit: what next?", '100% نمو في UAE'];
  for (const title of titles) {
    await given({ sectionId: section.id, ar: { title }, en: { title }, publish: ['ar', 'en'] });
  }
  await reader.goto(`/${locale}/sections/${locale === 'ar' ? section.slugAr : section.slugEn}`);
  const rows = reader.getByRole('main').locator('li', { has: reader.locator('time') });
  await expect(rows).toHaveCount(4);
  const overlaps = await rows.evaluateAll((items) =>
    items.filter((item) => {
      const boxes = ['time', 'h2'].map((name) => item.querySelector(name)?.getBoundingClientRect());
      const [date, title] = boxes;
      if (!date || !title) return true;
      const sideBySide = date.right <= title.left || title.right <= date.left;
      return !sideBySide && date.bottom > title.top && title.bottom > date.top;
    }),
  );
  expect(overlaps).toHaveLength(0);
});
