import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { listed } from '@/lib/publications/curated-list';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { describePin } from './describe-pin';
import { getList } from './get-list';
import { publishListDraft, startListDraft } from './list-draft';
import { moveEntry } from './move-entry';
import { removeEntry } from './remove-entry';
import { restoreArrangement } from './restore-arrangement';
import { unpinEntry } from './unpin-entry';

const [move, remove, unpin, detail] = [
  committed(moveEntry),
  committed(removeEntry),
  committed(unpinEntry),
  committed(describePin),
];

const TODAY = new Date('2026-12-02T09:00:00Z');
const THURSDAY = new Date('2026-12-03T05:00:00Z');
const FRIDAY = new Date('2026-12-04T05:00:00Z');
const LATER = new Date('2026-12-05T05:00:00Z');

type Key = 'center-news' | 'front-page';

let omar: Actor;
/** Ids by title, from `A`, the newest, to `D`. */
let ids: Record<string, string>;

beforeEach(async () => {
  omar = await signedIn('omar');
  await givenList('center-news', []);
  await givenList('front-page', []);
  ids = {};
});

async function given(kind: 'article' | 'center_news') {
  for (const [index, title] of ['D', 'C', 'B', 'A'].entries()) {
    const ar = { title, dateline: `2026-01-0${index + 1}` };
    ids[title] = (await givenEntry({ kind, ar, publish: ['ar'] })).entryId;
  }
}

const versionOf = async (key: Key) => (await getList(omar, key)).version;
const change = async (key: Key, title: string) => ({
  ...{ key, version: await versionOf(key), entryId: ids[title] ?? '' },
});

async function share(key: Key, title: string, to: number, shownFrom: Date | null, shownUntil: Date | null) {
  const slot = { shownFrom, shownUntil, titleAr: null, titleEn: null };
  await detail(omar, { ...(await change(key, title)), ...slot });
  await move(omar, { ...(await change(key, title)), to, shares: true });
}

/** What whoever arranges the list sees: items that share a position are joined with `/`. */
async function order(key: Key): Promise<string> {
  const { items } = await getList(omar, key);
  return items.reduce((text, { titles, isPinned, sharesPosition }) => {
    const item = `${titles.ar}${isPinned ? '*' : ''}`;
    return text === '' ? item : `${text}${sharesPosition ? '/' : ' '}${item}`;
  }, '');
}

/** What readers of a language, of Arabic unless it is given, see at a moment. */
async function seen(key: Key, moment: Date, locale: Locale = 'ar'): Promise<string> {
  const rows = await listed(key, locale, { moment, staged: null });
  const found = await db().publication.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.map(({ id }) => found.find((row) => row.id === id)?.title).join(' ');
}

describe('A lead of Thursday at the position of today’s', () => {
  it('replaces it while its slot lasts, and all other items stay where they are', async () => {
    await given('center_news');
    await givenPins('center-news', { 0: ids.D ?? '', 2: ids.B ?? '' });
    await share('center-news', 'C', 0, THURSDAY, FRIDAY);
    expect(await order('center-news')).toBe('D*/C* A B*');
    expect(await seen('center-news', TODAY)).toBe('D A B C');
    expect(await seen('center-news', THURSDAY)).toBe('C A B D');
    expect(await seen('center-news', FRIDAY)).toBe('D A B C');
  });

  it('replaces an item that nobody pinned before', async () => {
    await given('center_news');
    await share('center-news', 'D', 0, THURSDAY, FRIDAY);
    expect(await order('center-news')).toBe('A*/D* B C');
    expect(await seen('center-news', THURSDAY)).toBe('D A B C');
  });

  it('is followed by one that begins later, also while its own slot lasts', async () => {
    await given('center_news');
    await givenPins('center-news', { 0: ids.D ?? '' });
    await share('center-news', 'C', 0, THURSDAY, null);
    await share('center-news', 'B', 0, FRIDAY, LATER);
    expect(await order('center-news')).toBe('D*/C*/B* A');
    expect((await seen('center-news', FRIDAY)).at(0)).toBe('B');
    expect((await seen('center-news', LATER)).at(0)).toBe('C');
  });

  it('leaves today’s where it is until it is published', async () => {
    await given('center_news');
    const draft = await givenEntry({ kind: 'center_news', ar: { title: 'E' } });
    await givenPins('center-news', { 0: ids.D ?? '' });
    const { id } = await db().list.findUniqueOrThrow({ where: { key: 'center-news' } });
    const pin = { listId: id, entryId: draft.entryId, position: 0, shownFrom: THURSDAY };
    await db().listPin.create({ data: pin });
    expect((await seen('center-news', THURSDAY)).at(0)).toBe('D');
    await publishPresent(omar, draft.editions.ar ?? '');
    expect((await seen('center-news', THURSDAY)).at(0)).toBe('E');
  });

  it('in English alone does not take the lead from readers of Arabic, unless they see what is in English too', async () => {
    await given('center_news');
    const en = { title: 'Thursday' };
    const english = await givenEntry({ kind: 'center_news', en, publish: ['en'] });
    const both = { ar: { title: 'E' }, en: { title: 'Today' } };
    const today = await givenEntry({ kind: 'center_news', ...both, publish: ['ar', 'en'] });
    [ids.Thursday, ids.E] = [english.entryId, today.entryId];
    await givenPins('center-news', { 0: ids.E, 1: ids.D ?? '' });
    await db().list.update({ where: { key: 'center-news' }, data: { showsOtherLanguage: false } });
    await share('center-news', 'Thursday', 0, THURSDAY, FRIDAY);
    expect(await seen('center-news', THURSDAY)).toBe('E D A B C');
    expect(await seen('center-news', THURSDAY, 'en')).toBe('Thursday Today');
    expect(await seen('center-news', FRIDAY, 'en')).toBe('Today Thursday');
    await db().list.update({ where: { key: 'center-news' }, data: { showsOtherLanguage: true } });
    expect((await seen('center-news', THURSDAY)).startsWith('Thursday D')).toBe(true);
  });

  it('is refused where both begin at the same time, because readers would never see one', async () => {
    await given('center_news');
    await givenPins('center-news', { 0: ids.D ?? '' });
    const together = { ...(await change('center-news', 'C')), to: 0, shares: true };
    await expect(move(omar, together)).rejects.toThrow('lists.sameBeginning');
    await share('center-news', 'C', 0, THURSDAY, null);
    const none = { shownFrom: null, shownUntil: null, titleAr: null, titleEn: null };
    const same = { ...(await change('center-news', 'C')), ...none };
    await expect(detail(omar, same)).rejects.toThrow('lists.sameBeginning');
    expect(await order('center-news')).toBe('D*/C* A B');
  });

  it('is given back to the order of dates, and today’s keeps the position', async () => {
    await given('center_news');
    await givenPins('center-news', { 0: ids.D ?? '' });
    await share('center-news', 'C', 0, THURSDAY, null);
    await unpin(omar, await change('center-news', 'C'));
    expect(await order('center-news')).toBe('D* A B C');
  });
});

describe('In a list of pins alone, items that share a position', () => {
  beforeEach(async () => {
    await given('article');
    await givenPins('front-page', { 0: ids.A ?? '', 1: ids.B ?? '', 2: ids.C ?? '' });
    await share('front-page', 'C', 0, THURSDAY, FRIDAY);
  });

  it('leave no gap behind, and count as one', async () => {
    expect(await order('front-page')).toBe('A*/C* B*');
    expect((await getList(omar, 'front-page')).count).toBe(2);
    expect(await seen('front-page', TODAY)).toBe('A B');
    expect(await seen('front-page', THURSDAY)).toBe('C B');
  });

  it('move together when another one is moved across them', async () => {
    await move(omar, { ...(await change('front-page', 'B')), to: 0 });
    expect(await order('front-page')).toBe('B* A*/C*');
    await move(omar, { ...(await change('front-page', 'B')), to: 1 });
    expect(await order('front-page')).toBe('A*/C* B*');
  });

  it.each([
    [0, 'C* A* B*'],
    [1, 'A* C* B*'],
    [2, 'A* B* C*'],
  ])('part when one of them is moved to position %i', async (to, expected) => {
    await move(omar, { ...(await change('front-page', 'C')), to });
    expect(await order('front-page')).toBe(expected);
  });

  it('have no position beyond the end for the one that parts', async () => {
    await expect(move(omar, { ...(await change('front-page', 'C')), to: 3 })).rejects.toThrow(
      'lists.position',
    );
  });

  it('leave their position to each other when one is removed', async () => {
    await remove(omar, await change('front-page', 'A'));
    expect(await order('front-page')).toBe('C* B*');
    await remove(omar, await change('front-page', 'C'));
    expect(await order('front-page')).toBe('B*');
  });

  it('are published together from a draft, and come back from the history', async () => {
    const key = 'front-page';
    const version = await versionOf(key);
    await committed(startListDraft)(omar, { key, version });
    await move(omar, { ...(await change(key, 'C')), to: 2 });
    await committed(publishListDraft)(omar, { key, version: await versionOf(key) });
    expect(await order(key)).toBe('A* B* C*');
    await committed(restoreArrangement)(omar, { key, version: await versionOf(key), to: version });
    expect(await order(key)).toBe('A*/C* B*');
  });
});
