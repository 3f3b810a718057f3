import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenList } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { addEntry } from './add-entry';
import { getList } from './get-list';
import { listCandidates } from './list-candidates';
import { moveEntry } from './move-entry';
import { removeEntry } from './remove-entry';
import type { ArrangedList } from './types';
import { updateList } from './update-list';

const key = 'center-news';
/** Every published Center News item is on the list. */
async function publishedItem(title: string): Promise<string> {
  return (await givenEntry({ kind: 'center_news', ar: { title }, publish: ['ar'] })).entryId;
}

const TITLES = ['خبر أول', 'خبر ثانٍ', 'خبر ثالث', 'خبر رابع', 'خبر خامس', 'خبر سادس'];

let layla: Actor;
let omar: Actor;
let sara: Actor;

function titles(list: ArrangedList): (string | null)[] {
  return list.items.map((item) => item.titles.ar);
}

async function order(): Promise<(string | null)[]> {
  return titles(await getList(omar, key));
}

/** Positions of the pins, from the head of the list. */
async function pinnedPositions(): Promise<number[]> {
  const rows = await db().listPin.findMany({ where: { list: { key } }, orderBy: { position: 'asc' } });
  return rows.map((row) => row.position);
}

const add = committed(addEntry);
const move = committed(moveEntry);
const remove = committed(removeEntry);
const update = committed(updateList);

function idOf(list: ArrangedList, title: string): string {
  const item = list.items.find((candidate) => candidate.titles.ar === title);
  if (!item) throw new Error(`${title} is not on the list`);
  return item.entryId;
}

beforeEach(async () => {
  [layla, omar, sara] = await Promise.all([signedIn('layla'), signedIn('omar'), signedIn('sara')]);
  await givenList(key, []);
  for (const title of [...TITLES].reverse()) await publishedItem(title);
});

describe('The Center News list', () => {
  it('holds the newest publication first, without a change of its own when an item is published', async () => {
    const { version } = await getList(omar, key);
    await publishedItem('خبر سابع');
    const list = await getList(omar, key);
    expect(titles(list)).toEqual(['خبر سابع', ...TITLES]);
    expect(list.version).toBe(version);
    expect(await pinnedPositions()).toEqual([]);
  });

  it('takes a Center News item once, at the date of its first publication in any language', async () => {
    const both = { ar: { title: 'خبر بلغتين' }, en: { title: 'In both languages' } };
    const { editions } = await givenEntry({ kind: 'center_news', ...both, publish: ['ar'] });
    await publishedItem('خبر سابع');
    await publishPresent(omar, editions.en ?? '');
    expect(await order()).toEqual(['خبر سابع', 'خبر بلغتين', ...TITLES]);
  });

  it('does not take articles when they are published', async () => {
    await givenEntry({ ar: {}, publish: ['ar'] });
    expect(titles(await getList(omar, key))).toEqual(TITLES);
  });

  it('can be read by an author, who cannot arrange it', async () => {
    const list = await getList(sara, key);
    expect(list.can.arrange).toBe(false);
    const change = { key, version: list.version, entryId: idOf(list, 'خبر سادس'), to: 0 } as const;
    await expect(move(sara, change)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('An author who reads the list', () => {
  it('does not see the draft title of a colleague’s translation, which an editor sees', async () => {
    const { entryId } = await givenEntry({
      kind: 'center_news',
      ar: { title: 'خبر منشور' },
      en: { title: 'A confidential title' },
      publish: ['ar'],
    });
    const seenBy = async (actor: Actor) =>
      (await getList(actor, key)).items.find((item) => item.entryId === entryId)?.titles;
    expect(await seenBy(sara)).toEqual({ ar: 'خبر منشور', en: null });
    expect(await seenBy(omar)).toEqual({ ar: 'خبر منشور', en: 'A confidential title' });
  });

  it('does not find a pinned item that was withdrawn, which an editor can still remove', async () => {
    const { entryId, editions } = await givenEntry({
      kind: 'center_news',
      ar: { title: 'خبر مسحوب' },
      publish: ['ar'],
    });
    const { version } = await getList(omar, key);
    const pinned = await move(omar, { key, version, entryId, to: 2 });
    await unpublishEdition(omar, editions.ar ?? '');
    expect(titles(await getList(sara, key))).toEqual(TITLES);
    expect((await order()).indexOf('خبر مسحوب')).toBe(2);
    await remove(omar, { key, version: pinned.version, entryId });
    expect(await order()).toEqual(TITLES);
    await publishPresent(omar, editions.ar ?? '');
    expect(await order()).toEqual(TITLES);
  });

  it('finds an item that was withdrawn and published again at its date', async () => {
    const { editions } = await givenEntry({
      kind: 'center_news',
      ar: { title: 'خبر عائد' },
      publish: ['ar'],
    });
    await publishedItem('خبر سابع');
    await unpublishEdition(omar, editions.ar ?? '');
    expect(await order()).toEqual(['خبر سابع', ...TITLES]);
    await publishPresent(omar, editions.ar ?? '');
    expect(titles(await getList(sara, key))).toEqual(['خبر سابع', 'خبر عائد', ...TITLES]);
  });
});

describe('An editor who moves an item', () => {
  it.each([
    ['خبر خامس', 0, ['خبر خامس', 'خبر أول', 'خبر ثانٍ', 'خبر ثالث', 'خبر رابع', 'خبر سادس']],
    ['خبر أول', 3, ['خبر ثانٍ', 'خبر ثالث', 'خبر رابع', 'خبر أول', 'خبر خامس', 'خبر سادس']],
    ['خبر أول', 5, ['خبر ثانٍ', 'خبر ثالث', 'خبر رابع', 'خبر خامس', 'خبر سادس', 'خبر أول']],
  ])('finds %s pinned at position %d and the others shifted without a gap', async (title, to, expected) => {
    const list = await getList(omar, key);
    const moved = await move(omar, { key, version: list.version, entryId: idOf(list, title), to });
    expect(await order()).toEqual(expected);
    expect(await pinnedPositions()).toEqual([to]);
    expect(moved).toEqual({ version: list.version + 1 });
  });

  it('finds the old and the new position in the audit log', async () => {
    const list = await getList(omar, key);
    const entryId = idOf(list, 'خبر خامس');
    await move(omar, { key, version: list.version, entryId, to: 0 });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ actorId: omar.userId, action: 'list.entry_moved' });
    expect(event.data).toMatchObject({ entryId, fromPosition: 5, toPosition: 1, titles: { ar: 'خبر خامس' } });
  });

  it('pins it by moving it to where it is, and changes nothing by doing so again', async () => {
    const list = await getList(omar, key);
    const change = { key, entryId: idOf(list, 'خبر أول'), to: 0 } as const;
    const { version } = await move(omar, { ...change, version: list.version });
    expect(version).toBe(list.version + 1);
    expect((await getList(omar, key)).items.map((item) => item.isPinned).indexOf(true)).toBe(0);
    expect(await move(omar, { ...change, version })).toEqual({ version });
  });

  it('is refused a position that does not exist', async () => {
    const list = await getList(omar, key);
    const change = { key, version: list.version, entryId: idOf(list, 'خبر أول'), to: 6 } as const;
    await expect(move(omar, change)).rejects.toMatchObject({ code: 'invalid' });
    await expect(move(omar, { ...change, to: -1 })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('invalidates the page cache of readers', async () => {
    const before = await lastPublicChange();
    const list = await getList(omar, key);
    await move(omar, { key, version: list.version, entryId: idOf(list, 'خبر سادس'), to: 0 });
    expect(await lastPublicChange()).toBe(before + 1n);
  });
});

describe('Two people who arrange the list at once', () => {
  it('lose no item: the first change is stored, the second is refused because the list has changed', async () => {
    const list = await getList(omar, key);
    const [first, second] = await Promise.allSettled([
      move(omar, { key, version: list.version, entryId: idOf(list, 'خبر سادس'), to: 0 }),
      move(layla, { key, version: list.version, entryId: idOf(list, 'خبر أول'), to: 4 }),
    ]);
    const refused = [first, second].filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict' });
    const now = await order();
    expect(now).toHaveLength(6);
    expect(new Set(now)).toEqual(new Set(TITLES));
  });

  it('keep every item when one publishes while the other arranges', async () => {
    const list = await getList(omar, key);
    const seventh = await givenEntry({ kind: 'center_news', ar: { title: 'خبر سابع' } });
    await Promise.allSettled([
      publishPresent(layla, seventh.editions.ar ?? ''),
      move(omar, { key, version: list.version, entryId: idOf(list, 'خبر سادس'), to: 0 }),
    ]);
    const now = await order();
    expect(now).toHaveLength(7);
    expect(new Set(now)).toEqual(new Set([...TITLES, 'خبر سابع']));
  });
});

describe('An editor who changes what the list holds', () => {
  it('removes an item and adds it again at its date', async () => {
    const list = await getList(omar, key);
    const entryId = idOf(list, 'خبر ثالث');
    const { version } = await remove(omar, { key, version: list.version, entryId });
    expect(await order()).toEqual(TITLES.filter((title) => title !== 'خبر ثالث'));
    expect((await listCandidates(omar, key, 'ثالث')).map((item) => item.entryId)).toContain(entryId);
    await add(omar, { key, version, entryId });
    expect(await order()).toEqual(TITLES);
    expect((await listCandidates(omar, key, 'ثالث')).map((item) => item.entryId)).not.toContain(entryId);
  });

  it('cannot add a piece twice, a draft, or an article', async () => {
    const { version, items } = await getList(omar, key);
    const draft = await givenEntry({ kind: 'center_news', ar: {} });
    const article = await givenEntry({ en: {}, publish: ['en'] });
    const adding = (entryId: string) => add(omar, { key, version, entryId });
    await expect(adding(items[0]?.entryId ?? '')).rejects.toMatchObject({
      issues: [{ key: 'lists.already' }],
    });
    await expect(adding(draft.entryId)).rejects.toMatchObject({ issues: [{ key: 'lists.unpublished' }] });
    await expect(adding(article.entryId)).rejects.toMatchObject({ issues: [{ key: 'lists.kind' }] });
  });

  it('decides how many items readers see', async () => {
    const list = await getList(omar, key);
    const { version } = await update(omar, {
      key,
      version: list.version,
      shown: 3,
      showsOtherLanguage: false,
    });
    expect(await getList(omar, key)).toMatchObject({ shown: 3, showsOtherLanguage: false, version });
    const stale = { key, version: list.version, shown: 5, showsOtherLanguage: true } as const;
    await expect(update(omar, stale)).rejects.toMatchObject({ code: 'conflict' });
    await expect(update(omar, { ...stale, version, shown: 51 })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
