import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { cursorOf } from '@/lib/page-cursor';
import { LISTS, listKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findFeed } from '@/lib/publications/find-feed';
import { findListPage } from '@/lib/publications/find-list-page';
import { listArranged } from '@/lib/publications/list-arranged';
import { listListPages } from '@/lib/publications/list-list-pages';
import { locatePage } from '@/lib/publications/locate-page';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { insertPublished } from '@/lib/testing/insert-published';
import { givenPins, givenTopic } from '@/lib/testing/publication-factories';
import { frontLists } from '@/lib/testing/seen-front';
import { createList } from './create-list';
import { deleteList } from './delete-list';
import { describeList } from './describe-list';
import { getList } from './get-list';
import { BUILT_IN_LISTS, type ListDescription } from './types';

const create = committed(createList);
const describeAgain = committed(describeList);
const remove = committed(deleteList);

const GAZA: ListDescription = {
  ...{ nameAr: 'ملف غزة', nameEn: 'The Gaza file', frontOrder: 1, isBeside: false },
  page: { slugAr: 'ملف-غزة', slugEn: 'gaza' },
};

let layla: Actor;
let topicCount = 0;

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

beforeEach(async () => {
  layla = await signedIn('layla');
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await db().redirect.deleteMany();
});

async function givenChange(key: string, change: Partial<ListDescription>) {
  const { version } = await getList(layla, key);
  return describeAgain(layla, { key, version, ...GAZA, ...change });
}

/** Articles of a topic that fills the list, the newest first, with one of them pinned further down. */
async function givenFilled(key: string, count: number): Promise<string[]> {
  topicCount += 1;
  const { id: topicId } = await givenTopic(`gaza-${topicCount}`);
  const titles: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const dateline = `2026-01-${String(31 - (index % 28)).padStart(2, '0')}`;
    const en = { title: `Piece ${index}`, dateline };
    await givenEntry({ topicIds: [topicId], ar: { dateline }, en, publish: ['ar', 'en'] });
    titles.push(en.title);
  }
  await db().list.update({ where: { key }, data: { topicId } });
  return titles;
}

const titlesOn = async (key: string, query = '') =>
  (await listArranged(key, 'en', cursorOf(query)))?.rows.map(({ title }) => title);

describe('A list with a page of its own', () => {
  it('is found under its address in either language, and led to under other spellings', async () => {
    const { key } = await create(layla, GAZA);
    const path = '/en/lists/gaza';
    expect(await findListPage('en', 'gaza')).toMatchObject({ id: key, name: 'The Gaza file', path });
    expect(await locatePage('/ar/lists/ملف-غزة')).toEqual({ kind: 'page' });
    expect(await locatePage('/en/lists/ملف-غزة')).toEqual({ kind: 'redirect', path });
    expect(await locatePage('/en/lists/gaza/feed.xml')).toEqual({ kind: 'page' });
    expect(await locatePage('/en/lists/never-was')).toEqual({ kind: 'missing' });
  });

  it('shows everything on it over its pages, once and in its order', async () => {
    const { key } = await create(layla, GAZA);
    const days = Array.from({ length: 45 }, (_, index) => ({ en: new Date(Date.UTC(2020, 0, 1 + index)) }));
    const items = await insertPublished(client, 'center_news', days);
    await db().list.update({ where: { key }, data: { fill: 'center_news' } });
    const { entryId } = await givenEntry({ en: { title: 'Pinned' }, publish: ['en'] });
    await givenPins(key, { 22: entryId });
    const seen: string[] = [];
    for (let query: string | null = ''; query !== null; ) {
      expect(await locatePage('/en/lists/gaza', query)).toEqual({ kind: 'page' });
      const page: Awaited<ReturnType<typeof listArranged>> = await listArranged(key, 'en', cursorOf(query));
      seen.push(...(page?.rows ?? []).map(({ title }) => title));
      query = page?.older ?? null;
    }
    // The titles of these items are the ids of their entries.
    const newestFirst = [...items].reverse();
    expect(seen).toEqual([...newestFirst.slice(0, 22), 'Pinned', ...newestFirst.slice(22)]);
  });

  it('leads from an address of a later page that it no longer has to its first page', async () => {
    await create(layla, GAZA);
    const found = await locatePage('/en/lists/gaza', '?before=1531987200000-12');
    expect(found).toEqual({ kind: 'redirect', path: '/en/lists/gaza' });
  });

  it('leaves out what an editor removed from it', async () => {
    const { key } = await create(layla, GAZA);
    const titles = await givenFilled(key, 3);
    const { id } = await db().list.findUniqueOrThrow({ where: { key } });
    const removed = await db().publication.findFirstOrThrow({
      where: { title: titles[1] ?? '', topics: { some: { topic: { lists: { some: { key } } } } } },
    });
    await db().listExclusion.create({ data: { listId: id, entryId: removed.entryId } });
    expect(await titlesOn(key)).toEqual([titles[0], titles[2]]);
  });

  it('can be followed as a feed of what readers of the language see on it', async () => {
    const { key } = await create(layla, GAZA);
    await givenFilled(key, 2);
    const arabic = await givenEntry({ ar: { title: 'بالعربية' }, publish: ['ar'] });
    await givenPins(key, { 0: arabic.entryId });
    const feed = await findFeed('en', 'lists', 'gaza');
    expect(feed).toMatchObject({ id: `lists:${key}`, title: 'The Gaza file', path: '/en/lists/gaza' });
    expect(feed?.pieces.map(({ title }) => title)).toEqual(['Piece 0', 'Piece 1']);
    expect(await titlesOn(key)).toEqual(['بالعربية', 'Piece 0', 'Piece 1']);
  });

  it('is linked to from its block, and in the sitemap in the languages in which something is on it', async () => {
    const { key } = await create(layla, GAZA);
    expect(await listListPages()).toEqual([]);
    const { entryId } = await givenEntry({ en: { title: 'Only English' }, publish: ['en'] });
    await givenPins(key, { 0: entryId }, { showsOtherLanguage: false });
    expect(await listListPages()).toEqual([{ paths: { en: '/en/lists/gaza' } }]);
    expect((await frontLists('en'))[0]?.path).toBe('/en/lists/gaza');
    await givenChange(key, { page: null });
    expect((await frontLists('en'))[0]?.path).toBeNull();
  });

  it('leads from its earlier addresses to the present one, and answers 410 under all of them without its page', async () => {
    const { key } = await create(layla, GAZA);
    await givenChange(key, { page: { slugAr: 'غزة', slugEn: 'gaza-strip' } });
    expect(await explainMissing('/en/lists/gaza')).toEqual({ status: 301, location: '/en/lists/gaza-strip' });
    expect(await explainMissing('/ar/lists/ملف-غزة')).toEqual({ status: 301, location: '/ar/lists/غزة' });
    await givenChange(key, { page: null });
    for (const path of ['/en/lists/gaza', '/en/lists/gaza-strip', '/ar/lists/غزة']) {
      expect(await locatePage(path)).toEqual({ kind: 'missing' });
      expect((await explainMissing(path)).status).toBe(410);
    }
    await givenChange(key, {});
    expect(await locatePage('/en/lists/gaza')).toEqual({ kind: 'page' });
    expect((await explainMissing('/en/lists/gaza')).status).toBe(404);
  });

  it('is rendered anew when its address, its name or what is on it changes, and when it loses its page', async () => {
    const { key } = await create(layla, GAZA);
    const { reads } = await collectReads(() => findListPage('en', 'gaza'));
    expect([...reads.keys()].sort()).toEqual([LISTS, listKey(key)].sort());
    const newest = async () => {
      const change = await db().publicChange.findFirstOrThrow({ orderBy: { number: 'desc' } });
      return change.keys;
    };
    await givenChange(key, { page: { slugAr: 'غزة', slugEn: 'gaza-strip' } });
    expect(await newest()).toContain(LISTS);
    await givenChange(key, { nameEn: 'Gaza', page: { slugAr: 'غزة', slugEn: 'gaza-strip' } });
    expect(await newest()).toContain(listKey(key));
    await givenChange(key, { nameEn: 'Gaza', page: null });
    expect(await newest()).toContain(LISTS);
  });

  it('is deleted only after its page was taken off', async () => {
    const { key } = await create(layla, { ...GAZA, frontOrder: null });
    await expect(remove(layla, { key })).rejects.toThrow('lists.shownToReaders');
    await givenChange(key, { frontOrder: null, page: null });
    await remove(layla, { key });
    expect((await explainMissing('/en/lists/gaza')).status).toBe(410);
  });

  it('is stored as it is without a new version', async () => {
    const { key } = await create(layla, GAZA);
    const { version } = await getList(layla, key);
    expect(await describeAgain(layla, { key, version, ...GAZA })).toEqual({ version });
  });

  it('keeps it when it is described by a page that knows nothing of pages of lists', async () => {
    const { key } = await create(layla, GAZA);
    const { page, ...known } = GAZA;
    const { version } = await getList(layla, key);
    await describeAgain(layla, { key, version, ...known, nameEn: 'Gaza' });
    expect(await getList(layla, key)).toMatchObject({ nameEn: 'Gaza', page });
    await givenChange(key, { page: null });
    expect((await getList(layla, key)).page).toBeNull();
  });

  it.each([
    ['that of another list', { slugAr: 'آخر', slugEn: 'gaza' }, 'page.slugEn', 'lists.slugTaken'],
    ['one that looks like it', { slugAr: 'ملف-غزه', slugEn: 'other' }, 'page.slugAr', 'lists.slugTaken'],
    ['one with spaces', { slugAr: 'آخر', slugEn: 'the other' }, 'page.slugEn', 'slug.malformed'],
  ])('is refused an address: %s', async (_what, page, path, key) => {
    await create(layla, GAZA);
    await expect(create(layla, { ...GAZA, page })).rejects.toMatchObject({ issues: [{ path, key }] });
  });
});
