import { authorsIndexPath, monthPath, piecePath, sectionPath, yearPath } from '@/lib/i18n/addresses';
import { formatDate, formatMonth, monthName, noonOf } from '@/lib/i18n/dates';
import { otherLocale } from '@/lib/i18n/locales';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenPerson, givenSection } from '@/lib/testing/factories';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { OTHER_PAGES_MS, soon } from './soon';
import { untilSiteKnows } from './until-site-knows';

test(
  'a reader turns the pages of a section, and each keeps its address while new pieces are published',
  ONCE_IN_ARABIC,
  async ({ reader, request, given, unique, interfaceLocale: locale }) => {
    const site = interfaceMessages(locale, 'site');
    const key = `paged-${unique('x').slice(2)}`;
    const section = await givenSection(key);
    const titles: string[] = [];
    const write = async (dateline: string) => {
      const title = unique(`${locale === 'ar' ? 'مادة' : 'Piece'} ${titles.length + 1}`);
      titles.push(title);
      return given({ sectionId: section.id, [locale]: { title, dateline }, publish: [locale] });
    };
    for (let day = 1; day <= 23; day += 1) await write(`2014-05-${String(day).padStart(2, '0')}`);
    const path = encodeURI(sectionPath(locale, locale === 'ar' ? section.slugAr : section.slugEn));
    const shown = () => reader.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 });
    const pages = reader.getByRole('navigation', { name: site.nav.pages });

    await reader.goto(path);
    await expect(shown()).toHaveText(titles.slice(3).toReversed());
    await expect(pages.getByRole('link')).toHaveText([site.pager.older]);
    await pages.getByRole('link', { name: site.pager.older }).click();
    await expect(shown()).toHaveText(titles.slice(0, 3).toReversed());
    const address = new URL(reader.url());
    expect(address.search).toMatch(/^\?before=\d+-\d+$/);
    await expect(reader).toHaveTitle(new RegExp(formatDate(noonOf('2014-05-04'), locale)));

    const { editions } = await write('2014-06-01');
    // A later page may be sent as it was for two seconds; until then its link leads to the first page, past the new piece.
    await soon(OTHER_PAGES_MS, async () => {
      await reader.reload();
      const newer = pages.getByRole('link', { name: site.pager.newer });
      return (await newer.getAttribute('href'))?.includes('before=') ?? false;
    });
    await expect(shown()).toHaveText(titles.slice(0, 3).toReversed());
    await pages.getByRole('link', { name: site.pager.newer }).click();
    await expect(shown()).toHaveText(titles.slice(3, 23).toReversed());
    await pages.getByRole('link', { name: site.pager.newer }).click();
    await expect(reader).toHaveURL(path);
    await expect(shown().first()).toHaveText(titles[23] ?? '');
    await unpublishEdition(await signedIn('omar'), editions[locale] ?? '');
    await untilSiteKnows();

    for (const old of ['?page=2', '?before=1-1', `${address.search}0`]) {
      const response = await request.get(path + old, { maxRedirects: 0 });
      expect([old, response.status(), response.headers().location]).toEqual([old, 308, path]);
    }
  },
);

test('a reader finds an old article by its month', async ({
  reader,
  request,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const site = interfaceMessages(locale, 'site');
  const title = unique(locale === 'ar' ? 'من الأرشيف' : 'From the archive');
  const { editions } = await given({ [locale]: { title, dateline: '1987-11-30' }, publish: [locale] });
  const path = monthPath(locale, '1987-11');

  await reader.goto(`/${locale}/archive`);
  const index = reader.getByRole('region', { name: site.archive.byMonth });
  await expect(index.getByRole('heading', { level: 3 }).last()).toHaveText('1987');
  await index
    .getByRole('link', { name: monthName('1987-11', locale), exact: true })
    .last()
    .click();
  await expect(reader).toHaveURL(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(formatMonth('1987-11', locale));
  const main = reader.getByRole('main');
  await expect(main.getByRole('link', { name: title })).toBeVisible();
  const months = reader.getByRole('navigation', { name: site.archive.otherMonths });
  await expect(months.getByRole('link')).toHaveCount(1);
  const way = main.getByRole('navigation', { name: site.nav.way });
  await way.getByRole('link', { name: '1987', exact: true }).click();
  await expect(reader).toHaveURL(yearPath(locale, '1987'));
  await expect(main.getByRole('link', { name: title })).toBeVisible();
  await main.getByRole('link', { name: monthName('1987-11', locale), exact: true }).click();
  await expect(reader).toHaveURL(path);

  // The other language has no article of this month, so neither its page nor a link to it exists.
  const other = otherLocale(locale);
  expect((await request.get(monthPath(other, '1987-11'))).status()).toBe(404);
  await expect(reader.locator('link[rel="alternate"][hreflang]')).toHaveCount(0);
  await reader.getByRole('link', { name: other === 'ar' ? 'العربية' : 'English', exact: true }).click();
  await expect(reader).toHaveURL(`/${other}/archive`);

  await unpublishEdition(await signedIn('omar'), editions[locale] ?? '');
  await untilSiteKnows();
  await expect(async () => expect((await request.get(path)).status()).toBe(404)).toPass();
});

test('a reader walks from a piece to its section and to all of them, and finds an expert by a letter of either alphabet', async ({
  reader,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const site = interfaceMessages(locale, 'site');
  const mark = unique('w').slice(2);
  const [section, person] = [await givenSection(`way-${mark}`), await givenPerson(`way-${mark}`)];
  const title = unique(locale === 'ar' ? 'مادة' : 'Piece');
  const slug = `way-${mark}`;
  const fields = { sectionId: section.id, authorIds: [person.id] };
  await given({ ...fields, [locale]: { title, slug, dateline: '2014-05-01' }, publish: [locale] });
  const main = reader.getByRole('main');
  const showsSoon = (name: string) =>
    soon(OTHER_PAGES_MS, async () => {
      await reader.reload();
      return (await main.getByRole('link', { name }).count()) > 0;
    });
  const way = main.getByRole('navigation', { name: site.nav.way });
  const [name, expert] = locale === 'ar' ? [section.nameAr, person.nameAr] : [section.nameEn, person.nameEn];

  await reader.goto(encodeURI(piecePath(locale, 'article', slug)));
  await expect(way.getByRole('link')).toHaveText([site.nav.home, site.sectionsIndex.title, name]);
  await way.getByRole('link', { name }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);
  await way.getByRole('link', { name: site.sectionsIndex.title }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(site.sectionsIndex.title);
  // Readers of another story may have opened the indexes a moment ago, before the section and the person were there.
  await showsSoon(name);
  await expect(main.getByRole('link', { name: title })).toBeVisible();

  await reader.goto(authorsIndexPath(locale));
  const letters = main.getByRole('navigation', { name: site.names.letters });
  for (const letter of ['أ', 'A']) {
    await letters.getByRole('link', { name: letter, exact: true }).click();
    await expect(reader.getByRole('heading', { level: 2, name: letter, exact: true })).toBeInViewport();
    await showsSoon(expert);
  }
  await main.getByRole('link', { name: expert }).click();
  await expect(way.getByRole('link')).toHaveText([site.nav.home, site.authorsIndex.title]);
  await expect(main.getByRole('link', { name: title })).toBeVisible();
});
