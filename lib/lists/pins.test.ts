import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { addEntry } from './add-entry';
import { getList } from './get-list';
import { moveEntry } from './move-entry';
import { removeEntry } from './remove-entry';
import type { ListKey } from './types';
import { unpinEntry } from './unpin-entry';

const [add, move, remove, unpin] = [
  committed(addEntry),
  committed(moveEntry),
  committed(removeEntry),
  committed(unpinEntry),
];

let omar: Actor;
/** Ids of the items by title, from `A`, the newest, to `E`. */
let items: Record<string, string>;

const item = (title: string, day: number) =>
  givenEntry({ kind: 'center_news', ar: { title, dateline: `2026-01-0${day}` }, publish: ['ar'] });
const article = async (title: string) => (await givenEntry({ ar: { title }, publish: ['ar'] })).entryId;

/** The titles in order; pinned ones are marked. */
async function order(key: ListKey = 'center-news'): Promise<string> {
  const list = await getList(omar, key);
  return list.items.map(({ titles, isPinned }) => `${titles.ar}${isPinned ? '*' : ''}`).join(' ');
}

async function versionOf(key: ListKey = 'center-news'): Promise<number> {
  return (await getList(omar, key)).version;
}

async function change(title: string) {
  return { key: 'center-news', version: await versionOf(), entryId: items[title] ?? '' } as const;
}

beforeEach(async () => {
  omar = await signedIn('omar');
  await givenList('center-news', []);
  items = {};
  for (const [index, title] of ['E', 'D', 'C', 'B', 'A'].entries()) {
    items[title] = (await item(title, index + 1)).entryId;
  }
});

describe('A pinned item', () => {
  it('stays at its position when a newer item appears before it or after it', async () => {
    await givenPins('center-news', { 0: items.D ?? '', 2: items.E ?? '' });
    expect(await order()).toBe('D* A E* B C');
    await item('F', 9);
    expect(await order()).toBe('D* F E* A B C');
  });

  it('stays at its position when another item is withdrawn', async () => {
    const { editions } = await item('F', 9);
    await givenPins('center-news', { 2: items.E ?? '' });
    expect(await order()).toBe('F A E* B C D');
    await unpublishEdition(omar, editions.ar ?? '');
    expect(await order()).toBe('A B E* C D');
  });

  it('shifts when another item is moved across it', async () => {
    await givenPins('center-news', { 1: items.E ?? '' });
    await move(omar, { ...(await change('A')), to: 3 });
    expect(await order()).toBe('E* B C A* D');
    await move(omar, { ...(await change('D')), to: 0 });
    expect(await order()).toBe('D* E* B C A*');
  });

  it('can be given back to the order of dates, which leaves the other pins where they are', async () => {
    await givenPins('center-news', { 0: items.E ?? '', 3: items.A ?? '' });
    expect(await order()).toBe('E* B C A* D');
    const { version } = await unpin(omar, await change('E'));
    expect(await order()).toBe('B C D A* E');
    expect(version).toBe(await versionOf());
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({
      action: 'list.entry_unpinned',
      data: { fromPosition: 1, titles: { ar: 'E' } },
    });
    await expect(unpin(omar, await change('E'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(unpin(await signedIn('sara'), await change('A'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps its position while it is withdrawn, and has it again when it is published again', async () => {
    const { entryId, editions } = await item('F', 9);
    await givenPins('center-news', { 3: entryId });
    await unpublishEdition(omar, editions.ar ?? '');
    await publishPresent(omar, editions.ar ?? '');
    expect(await order()).toBe('A B C F* D E');
  });

  it('is recorded in the audit log as pinned where it was, and as moved elsewhere', async () => {
    await move(omar, { ...(await change('B')), to: 1 });
    await move(omar, { ...(await change('B')), to: 4 });
    const events = await db().auditEvent.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(events).toMatchObject([
      { action: 'list.entry_moved', data: { fromPosition: 2, toPosition: 5 } },
      { action: 'list.entry_pinned', data: { fromPosition: 2, toPosition: 2 } },
    ]);
  });
});

describe('A removed item of a filled list', () => {
  it('leaves pins at their positions, and comes back when it is added', async () => {
    await givenPins('center-news', { 0: items.C ?? '', 2: items.E ?? '' });
    await remove(omar, await change('C'));
    expect(await order()).toBe('A B E* D');
    await add(omar, await change('C'));
    expect(await order()).toBe('A B E* C D');
    await expect(add(omar, await change('C'))).rejects.toMatchObject({ issues: [{ key: 'lists.already' }] });
  });

  it('stays away when it is withdrawn and published again', async () => {
    const { entryId, editions } = await item('F', 9);
    await remove(omar, { key: 'center-news', version: await versionOf(), entryId });
    await unpublishEdition(omar, editions.ar ?? '');
    await publishPresent(omar, editions.ar ?? '');
    expect(await order()).toBe('A B C D E');
  });
});

describe('The front page, which nothing fills', () => {
  it('has the articles that were added, the last one first, at positions without gaps', async () => {
    const key = 'front-page';
    const [x, y, z] = [await article('X'), await article('Y'), await article('Z')];
    for (const entryId of [x, y, z]) await add(omar, { key, version: await versionOf(key), entryId });
    expect(await order(key)).toBe('Z* Y* X*');
    await move(omar, { key, version: await versionOf(key), entryId: x, to: 0 });
    expect(await order(key)).toBe('X* Z* Y*');
    await remove(omar, { key, version: await versionOf(key), entryId: z });
    const pins = await db().listPin.findMany({ where: { list: { key } }, orderBy: { position: 'asc' } });
    expect(pins.map(({ entryId, position }) => [entryId, position])).toEqual([
      [x, 0],
      [y, 1],
    ]);
    const unpinned = unpin(omar, { key, version: await versionOf(key), entryId: x });
    await expect(unpinned).rejects.toMatchObject({ issues: [{ key: 'lists.unfilled' }] });
    expect(await getList(omar, key)).toMatchObject({ isFilled: false, count: 2, hasMore: false });
  });
});
