import { db } from '@/lib/db';
import { authorPath } from '@/lib/i18n/addresses';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenPerson } from '@/lib/testing/factories';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { SAMPLE_SLUG } from './reader-pages';
import { untilSiteKnows } from './until-site-knows';

test('a reader follows an author by the link on the author’s page, and finds the newest piece with its whole text', async ({
  reader,
  request,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const site = interfaceMessages(locale, 'site');
  const person = await givenPerson(`followed-${unique('x').slice(2)}`);
  const write = (title: string, text: string) =>
    given({ authorIds: [person.id], [locale]: { title, body: [{ p: text }] }, publish: [locale] });
  await write(unique('First & <foremost>'), 'One');
  const slug = locale === 'ar' ? person.slugAr : person.slugEn;
  await reader.goto(encodeURI(authorPath(locale, slug)));
  const address = await reader.getByRole('link', { name: site.feed.follow }).getAttribute('href');
  await expect(reader.locator('link[type="application/rss+xml"]')).toHaveAttribute(
    'href',
    new RegExp(`${address}$`),
  );

  const title = unique('C++ ]]> & «جديد»');
  const { editions } = await write(title, 'The whole of the newest text');
  /** What a program finds that reads XML as strictly as browsers do. */
  const read = async () => {
    const response = await request.get(address ?? '');
    expect(response.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
    return reader.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        if (parsed.querySelector('parsererror')) throw new Error(text);
        const of = (name: string) =>
          [...parsed.querySelectorAll(`item > ${name}`)].map((each) => each.textContent);
        return { titles: of('title'), texts: of('encoded'), links: of('link') };
      },
      await response.text(),
    );
  };
  const { titles, texts, links } = await read();
  expect(titles.map((each) => each?.replace(/[\u2066-\u2069]/g, ''))[0]).toBe(title);
  expect(texts[0]).toContain('The whole of the newest text');
  await reader.goto(links[0] ?? '');
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(title);

  await unpublishEdition(await signedIn('omar'), editions[locale] ?? '');
  await untilSiteKnows();
  expect((await read()).titles).toHaveLength(1);
});

test(
  'robots.txt names the sitemaps, and each address in them has its page',
  ONCE_IN_ARABIC,
  async ({ request, given, unique, interfaceLocale: locale, baseURL }) => {
    const title = unique(locale === 'ar' ? 'خبر اليوم' : 'News of today');
    const { editions } = await given({ [locale]: { title }, publish: [locale] });
    const bodyOf = async (address: string) => {
      const response = await request.get(address);
      expect([address, response.status()]).toEqual([address, 200]);
      return response.text();
    };
    const addressesIn = (text: string) =>
      [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url ?? '');
    const robots = await bodyOf('/robots.txt');
    const named = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, url]) => url ?? '');
    expect(named).toEqual([`${baseURL}/sitemap.xml`, `${baseURL}/news-sitemap.xml`]);

    expect(await bodyOf(named[1] ?? '')).toContain(title);
    const files = addressesIn(await bodyOf(named[0] ?? ''));
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const file of files) {
      const addresses = addressesIn(await bodyOf(file));
      expect(addresses.length).toBeLessThanOrEqual(2_000);
      // The oldest ones: other stories add pieces and withdraw their own meanwhile.
      for (const address of addresses.slice(0, 4)) await bodyOf(address);
    }

    await unpublishEdition(await signedIn('omar'), editions[locale] ?? '');
    await untilSiteKnows();
    expect(await bodyOf(named[1] ?? '')).not.toContain(title);
  },
);

test(
  'an editor writes another title for search engines, which is no change for readers',
  ONCE,
  async ({ signIn, reader, given, unique, interfaceLocale: locale }) => {
    const title = unique(locale === 'ar' ? 'عنوان للقراء' : 'A title for readers');
    const { entryId } = await given({ [locale]: { title }, publish: [locale] });
    const { page } = await signIn('omar');
    const edit = new EditorPage(page, locale);
    const { details } = edit.messages;
    await edit.open(entryId, locale);
    await page.getByText(details.search, { exact: true }).click();
    const searchTitle = unique(locale === 'ar' ? 'عنوان للبحث' : 'A title for searching');
    await page.getByLabel(details.searchTitle).fill(searchTitle);
    await page.getByLabel(details.noindex).check();
    await page.reload();
    await edit.ready();
    await expect(page.getByLabel(details.searchTitle)).toHaveValue(searchTitle);
    await expect(page.getByLabel(details.noindex)).toBeChecked();
    await edit.publish('updateNow');

    const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    await reader.goto(`/e/${number}`);
    await expect(reader).toHaveTitle(new RegExp(searchTitle));
    await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(reader.locator('meta[property="og:title"]')).toHaveAttribute('content', title);
  },
);

test(
  'what programs ask of the site leads to the pages that it names',
  ONCE,
  async ({ reader, request, baseURL }) => {
    const answerOf = async (address: string) => {
      const response = await request.get(address);
      expect([address, response.status()]).toEqual([address, 200]);
      return response;
    };
    await reader.goto('/en');
    for (const locale of ['ar', 'en'] as const) {
      const search = await reader.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          if (parsed.querySelector('parsererror')) throw new Error(text);
          return parsed.querySelector('Url[type="text/html"]')?.getAttribute('template') ?? '';
        },
        await (await answerOf(`/${locale}/opensearch.xml`)).text(),
      );
      expect(search.startsWith(`${baseURL}/${locale}/search?`)).toBe(true);
      const found = await answerOf(search.replace('{searchTerms}', 'NATO'));
      expect(await found.text()).toContain(
        interfaceMessages(locale, 'search').titled.replace('<query></query>', ''),
      );

      const manifest = await (await answerOf(`/${locale}/manifest.webmanifest`)).json();
      expect(manifest).toMatchObject({ lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr' });
      await answerOf(manifest.start_url);
      expect(manifest.icons.length).toBeGreaterThan(2);
      for (const { src, type } of manifest.icons)
        expect((await answerOf(src)).headers()['content-type']).toContain(type);
    }

    const guide = await (await answerOf('/llms.txt')).text();
    const links = [...guide.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const { section } = await db().publication.findFirstOrThrow({
      where: { slug: SAMPLE_SLUG, locale: 'en' },
      select: { section: true },
    });
    const samples = links.filter(
      (link) => section && link.endsWith(`/sections/${encodeURI(section.slugEn)}`),
    );
    expect(samples).toHaveLength(1);
    // Other stories give sections and take their pieces away meanwhile.
    const fixed = links.filter((link) => !link.includes('/sections/'));
    expect(fixed).toHaveLength(10);
    for (const link of [...samples, ...fixed]) await answerOf(link);

    // Until an administrator has said whom to tell of a weakness.
    expect((await request.get('/.well-known/security.txt')).status()).toBe(404);
  },
);
