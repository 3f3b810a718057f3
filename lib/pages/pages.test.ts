import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { beginEdition } from '@/lib/entries/begin-edition';
import { newEntryId } from '@/lib/entries/new-entry-id';
import { searchEntryCards } from '@/lib/entry-cards/search-entry-cards';
import { addEntry } from '@/lib/lists/add-entry';
import { listCandidates } from '@/lib/lists/list-candidates';
import { findInMenus } from '@/lib/menus/find-in-menus';
import { getMenus, listMenuTargets } from '@/lib/menus/get-menus';
import { putIntoMenu } from '@/lib/menus/put-into-menu';
import { type MenuItem, newItem } from '@/lib/menus/types';
import { updateMenus } from '@/lib/menus/update-menus';
import { collectReads } from '@/lib/public-changes/record-reads';
import { listArchiveMonths } from '@/lib/publications/archive-months';
import { findCited } from '@/lib/publications/find-cited';
import { findFeed } from '@/lib/publications/find-feed';
import { findMenu } from '@/lib/publications/find-menu';
import { findPiece } from '@/lib/publications/find-piece';
import { frontPage } from '@/lib/publications/front-page';
import { listArranged } from '@/lib/publications/list-arranged';
import { listNews } from '@/lib/publications/list-news';
import { findSitemapFile } from '@/lib/publications/list-sitemap-pieces';
import { locatePage } from '@/lib/publications/locate-page';
import { searchPieces } from '@/lib/publications/search/search-pieces';
import { NO_FILTERS, type SearchCursor } from '@/lib/publications/search/types';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, saveEntryFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection, type MadeEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { publishPresent } from '@/lib/testing/publish-present';

const put = committed(putIntoMenu);

let layla: Actor;
let omar: Actor;
let about: MadeEntry;

beforeAll(async () => {
  layla = await signedIn('layla');
  omar = await signedIn('omar');
  about = await givenEntry({
    kind: 'page',
    ar: { title: 'عن المركز', slug: 'عن-المركز' },
    en: { title: 'About us', slug: 'about-us' },
    publish: ['ar', 'en'],
  });
});

const footer = async (locale: 'ar' | 'en') =>
  (await findMenu('footer', locale)).filter(({ path }) => path?.includes('/pages/'));

const keysSince = async (before: bigint) =>
  (await db().publicChange.findMany({ where: { number: { gt: before } } })).flatMap(({ keys }) => keys);

it('A page stands in no feed, archive, list of news or list of the site', async () => {
  expect((await findFeed('en', 'site', ''))?.pieces).toEqual([]);
  expect(await listArchiveMonths('en')).toEqual([]);
  expect(await listNews()).toEqual([]);
  expect((await listArranged('center-news', 'en', null))?.rows).toEqual([]);
  // These two blocks say nothing of pieces themselves.
  expect(await frontPage('en')).toEqual({
    lead: null,
    blocks: [{ kind: 'center-news' }, { kind: 'most-read' }],
  });
});

it('A page can be put on no list', async () => {
  const list = { key: 'about-us', nameAr: 'قائمة', nameEn: 'List', shown: 3 };
  const { id: listId, version } = await db().list.create({ data: list });
  expect(await listCandidates(omar, list.key, '')).toEqual([]);
  await expect(
    committed(addEntry)(omar, { key: list.key, version, entryId: about.entryId }),
  ).rejects.toMatchObject({ issues: [{ key: 'lists.kind' }] });
  await db().list.delete({ where: { id: listId } });
});

it('Readers find a page by the search, search engines by the sitemap, and both by its number', async () => {
  const search = (kind: 'article' | 'page') =>
    searchPieces(
      {
        ...{ question: parseQuery('about'), sort: 'best', after: null },
        filters: { ...NO_FILTERS, locale: 'en', kind },
      },
      'en',
    );
  expect((await search('page'))?.found.map(({ card }) => card.path)).toEqual(['/en/pages/about-us']);
  expect((await search('article'))?.found).toEqual([]);
  expect(await findSitemapFile(1)).toMatchObject([
    { paths: { ar: '/ar/pages/عن-المركز', en: '/en/pages/about-us' } },
  ]);
  const page = await findPiece('en', 'page', 'about-us');
  expect(page).toMatchObject({ translation: { path: '/ar/pages/عن-المركز' }, pdf: null });
  expect(await locatePage('/en/pages/عن-المركز')).toEqual({ kind: 'redirect', path: '/en/pages/about-us' });
  expect(await locatePage(`/e/${page?.number}`)).toEqual({ kind: 'page' });
});

it('A page is no related piece, and no choice for one; a card in a text leads there', async () => {
  const { entryId } = await givenEntry({ kind: 'center_news', en: {} });
  const none = { sectionId: null, issueId: null, topicIds: [], authorIds: [] };
  await expect(
    saveEntryFields(omar, entryId, { version: 1, ...none, relatedIds: [about.entryId] }),
  ).rejects.toMatchObject({ issues: [{ path: 'relatedIds', key: 'field.unknownChoice' }] });
  const offered = async (kinds?: 'listed') => (await searchEntryCards(omar, 'About us', { kinds })).length;
  expect([await offered(), await offered('listed')]).toEqual([1, 0]);
});

it('A page has no year in the search, and comes behind everything that has one', async () => {
  await givenEntry({ en: { title: 'Talks about water', dateline: '2018-07-19' }, publish: ['en'] });
  const search = (after: SearchCursor | null, year: number | null = null) =>
    searchPieces(
      {
        ...{ question: parseQuery('about'), sort: 'newest', after },
        filters: { ...NO_FILTERS, locale: 'en', year },
      },
      'en',
    );
  const all = await search(null);
  expect(all?.found.map(({ card }) => card.title)).toEqual(['Talks about water', 'About us']);
  expect(all?.choices.years).toMatchObject([{ value: 2018 }]);
  const { datelineAt, entryNumber } = await db().publication.findFirstOrThrow({
    where: { title: 'Talks about water' },
    select: { datelineAt: true, entryNumber: true },
  });
  expect(
    (await search({ score: null, datelineAt, entryNumber }))?.found.map(({ card }) => card.title),
  ).toEqual(['About us']);
  expect((await search(null, new Date().getFullYear()))?.found).toEqual([]);
});

it('A page is not cited: neither it nor a paragraph has a reference', async () => {
  const page = await findPiece('en', 'page', 'about-us');
  const [, block = ''] = / id="b-([^"]+)"/.exec(page?.bodyHtml ?? '') ?? [];
  expect(block).not.toBe('');
  expect(await findCited(String(page?.number), 'en', block)).toBeNull();
  expect(await locatePage('/en/pages/about-us/cite.bib')).toEqual({ kind: 'missing' });
});

it('Nothing of a page would put it into the list of a section or a person', async () => {
  const [section, person] = [await givenSection('gulf'), await givenPerson('p')];
  const none = { sectionId: null, issueId: null, topicIds: [], authorIds: [] };
  for (const fields of [{ sectionId: section.id }, { authorIds: [person.id] }])
    await expect(
      saveEntryFields(layla, about.entryId, { version: 1, ...none, ...fields }),
    ).rejects.toMatchObject({ issues: [{ path: Object.keys(fields)[0], key: 'field.unknownChoice' }] });
  const fields = { slug: 'about-us', dateline: null, translatorIds: [person.id] };
  await expect(
    saveEditionFields(layla, about.editions.en ?? '', { fieldsVersion: 2, ...fields }),
  ).rejects.toMatchObject({ issues: [{ path: 'translatorIds', key: 'field.unknownChoice' }] });
});

it('Administrators begin and publish pages; editors write in them', async () => {
  const begin = committed(beginEdition);
  const page = { entryId: newEntryId(), kind: 'page', locale: 'ar' } as const;
  await expect(begin(omar, page)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(publishPresent(omar, about.editions.en ?? '')).rejects.toMatchObject({ code: 'forbidden' });
  await saveEditionFields(omar, about.editions.en ?? '', { fieldsVersion: 2, slug: 'about', dateline: null });
  await publishPresent(layla, about.editions.en ?? '');
  expect(await explainMissing('/en/pages/about-us')).toEqual({ status: 301, location: '/en/pages/about' });
});

it('A menu shows a page under its title to the readers of each language in which it is published', async () => {
  const draft = await givenEntry({ kind: 'page', ar: { title: 'اتصل بنا' }, en: {}, publish: ['ar'] });
  for (const { entryId } of [about, draft, about]) await put(layla, { entryId, menu: 'footer', isIn: true });
  expect((await footer('ar')).map(({ name }) => name)).toEqual(['عن المركز', 'اتصل بنا']);
  expect(await footer('en')).toEqual([
    { name: 'About us', path: '/en/pages/about', href: '/en/pages/about' },
  ]);
  expect(await findInMenus(layla, about.entryId)).toEqual({ main: false, footer: true });
  expect(await findInMenus(omar, about.entryId)).toBeNull();
  const targets = await listMenuTargets(layla);
  expect(targets.find(({ target }) => target === `page:${draft.entryId}`)).toMatchObject({
    nameAr: 'اتصل بنا',
    absentIn: ['en'],
  });
  const before = await lastPublicChange();
  const { reads } = await collectReads(() => findMenu('footer', 'en'));
  await publishPresent(layla, draft.editions.en ?? '');
  expect((await keysSince(before)).some((key) => reads.has(key))).toBe(true);
  expect(await footer('en')).toHaveLength(2);
});

it('A page leaves a menu when an administrator takes it out, and nobody puts there what is no page', async () => {
  const article = await givenEntry({ en: {} });
  const choice = { menu: 'footer', isIn: true } as const;
  await expect(put(layla, { ...choice, entryId: article.entryId })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(put(omar, { ...choice, entryId: about.entryId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const taken = { menu: 'footer', entryId: about.entryId } as const;
  const named = await getMenus(layla);
  const items: MenuItem[] = JSON.parse(named.fields.footer);
  const position = items.findIndex(({ target }) => target === `page:${about.entryId}`);
  await committed(updateMenus)(layla, {
    ...{ version: named.version, main: JSON.parse(named.fields.main) },
    footer: items.with(position, { ...newItem(`page:${about.entryId}`), labelAr: 'من نحن' }),
  });
  const names = async () => (await footer('ar')).map(({ name }) => name);
  const former = await put(layla, { ...taken, isIn: false });
  expect(former).toEqual({ position, labelAr: 'من نحن', labelEn: '' });
  expect(await put(layla, { ...taken, isIn: false })).toBeNull();
  expect(await names()).toEqual(['اتصل بنا']);
  expect(await put(layla, { ...taken, isIn: true, former: former ?? undefined })).toBeNull();
  expect(await names()).toEqual(['من نحن', 'اتصل بنا']);
  await put(layla, { ...taken, isIn: false });
  expect((await footer('ar')).map(({ name }) => name)).toEqual(['اتصل بنا']);
  const { version, fields } = await getMenus(layla);
  await committed(updateMenus)(layla, {
    ...{ version, main: [newItem(`page:${about.entryId}`)], footer: JSON.parse(fields.footer) },
  });
  expect(await findMenu('main', 'en')).toMatchObject([{ name: 'About us' }]);
});

it('A page that is withdrawn is gone from its address, the menus and the search', async () => {
  const { reads } = await collectReads(() => findMenu('main', 'en'));
  const before = await lastPublicChange();
  await unpublishEdition(layla, about.editions.en ?? '');
  expect((await keysSince(before)).some((key) => reads.has(key))).toBe(true);
  expect(await findMenu('main', 'en')).toEqual([]);
  expect(await explainMissing('/en/pages/about')).toMatchObject({ status: 410 });
});
