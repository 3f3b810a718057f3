import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { insertPublished } from '@/lib/testing/insert-published';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { givenRandomList, isPublished } from '@/lib/testing/random-list';
import { findInList } from './find-in-list';
import { getList } from './get-list';
import { moveEntry } from './move-entry';
import { LIST_COUNT_MAX, type ListItem } from './types';
import { cursorAfter, type ListWindow } from './window/types';

const key = 'center-news';
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const move = committed(moveEntry);
const SEEDS = Array.from({ length: 4 }, (_, seed) => seed);

beforeAll(() => client.connect());
afterAll(() => client.end());

const idsOf = (items: ListItem[]) => items.map(({ entryId }) => entryId);

/** The whole list, read in windows of random sizes as the studio does when more is asked for. */
async function readInWindows(actor: Actor, random: Random): Promise<string[]> {
  const items: ListItem[] = [];
  for (let hasMore = true; hasMore; ) {
    const after = items.length === 0 ? null : cursorAfter(items, null);
    const window = await getList(actor, key, { after, take: 1 + random.below(30) });
    items.push(...window.items);
    hasMore = window.hasMore;
  }
  return idsOf(items);
}

/** Center News items of consecutive days, newest first. */
async function givenDays(count: number): Promise<string[]> {
  const day = (index: number) => new Date(Date.UTC(2020, 0, 1) - index * 86_400_000);
  const ids = await insertPublished(
    client,
    'center_news',
    Array.from({ length: count }, (_, index) => ({ ar: day(index) })),
  );
  // As a database does by itself after so many new rows: without, it reads small tables as if they were as before.
  await client.query('ANALYZE');
  return ids;
}

describe('A random list in the studio', () => {
  it.each(SEEDS)('is whole and in its order, however it is cut into windows (%d)', async (seed) => {
    const random = seededRandom(seed);
    const { order } = await givenRandomList(client, random);
    expect(await readInWindows(SYSTEM_ACTOR, random)).toEqual(order.map(({ id }) => id));
    const published = order.filter(isPublished).map(({ id }) => id);
    expect(await readInWindows(await signedIn('sara'), random)).toEqual(published);
    expect((await getList(SYSTEM_ACTOR, key)).count).toBe(order.length);
  });

  it.each(SEEDS)(
    'has every item where it was moved, and all others in the order they had (%d)',
    async (seed) => {
      const random = seededRandom(seed + 100);
      await givenRandomList(client, random);
      let order = await readInWindows(SYSTEM_ACTOR, random);
      for (let round = 0; order.length > 0 && round < 15; round += 1) {
        const entryId = random.pick(order);
        const to = random.below(order.length);
        const { version } = await getList(SYSTEM_ACTOR, key);
        await move(SYSTEM_ACTOR, { key, version, entryId, to, displaced: order[to] ?? null });
        const others = order.filter((other) => other !== entryId);
        order = [...others.slice(0, to), entryId, ...others.slice(to)];
        expect(await readInWindows(SYSTEM_ACTOR, random)).toEqual(order);
      }
    },
  );
});

describe('A list of more than a thousand items', () => {
  it('is read in a window, with a count that says no more than that', async () => {
    await givenList(key, []);
    const ids = await givenDays(LIST_COUNT_MAX + 200);
    await givenPins(key, { 2: ids[900] ?? '' });
    const list = await getList(SYSTEM_ACTOR, key);
    expect(list).toMatchObject({ count: null, hasMore: true });
    expect(idsOf(list.items)).toEqual([ids[0], ids[1], ids[900], ...ids.slice(2, 49)]);
  });

  it('can have an item moved to any position, and says the last one', async () => {
    await givenList(key, []);
    const ids = await givenDays(LIST_COUNT_MAX + 200);
    const { version } = await getList(SYSTEM_ACTOR, key);
    const change = { key, version, entryId: ids[0] ?? '' } as const;
    await expect(move(SYSTEM_ACTOR, { ...change, to: LIST_COUNT_MAX + 200 })).rejects.toMatchObject({
      issues: [{ key: 'lists.position', params: { last: LIST_COUNT_MAX + 200 } }],
    });
    const reply = await move(SYSTEM_ACTOR, { ...change, to: LIST_COUNT_MAX + 199 });
    expect(JSON.stringify(reply).length).toBeLessThan(300);
    const random = seededRandom(1);
    expect(await readInWindows(SYSTEM_ACTOR, random)).toEqual([...ids.slice(1), ids[0]]);
  });
});

describe('A list of five thousand items', () => {
  const COUNT = 5_000;
  let ids: string[];
  /** As it is shown: two pins among what fills the list, of which one shares its position with a third. */
  let order: string[];
  const show = (actor: Actor, shown: NonNullable<ListWindow['show']>) =>
    getList(actor, key, { after: null, show: shown, take: 100 });

  beforeAll(async () => {
    await givenList(key, []);
    ids = await givenDays(COUNT);
    const at = (index: number) => ids[index] ?? '';
    await givenPins(key, { 10: at(4_990), 4000: at(0) });
    const listId = (await db().list.findUniqueOrThrow({ where: { key } })).id;
    const shared = { listId, entryId: at(1), position: 4_000, shownFrom: new Date('2030-01-01') };
    await db().listPin.create({ data: shared });
    await client.query(
      `UPDATE "Edition" SET "titleFolded" = 'خبر ' || e."number" FROM "Entry" e WHERE e."id" = "entryId"`,
    );
    order = idsOf((await getList(SYSTEM_ACTOR, key, { after: null, take: 2 * COUNT })).items);
  });

  it('is opened at any of them, with what is around it, and says where that is', async () => {
    const omar = await signedIn('omar');
    for (const index of [0, 49, 60, 3_999, 4_000, 4_002, 4_998, 4_999]) {
      const entryId = order[index] ?? '';
      const { items, start } = await show(omar, { entryId });
      expect(idsOf(items)).toContain(entryId);
      // The two that share a position count as one.
      const first = start.position + (start.position > 4_000 ? 1 : 0);
      expect(idsOf(items)).toEqual(order.slice(first, first + items.length));
      expect(first === 0 || index - first === 5 || index - first === 6).toBe(true);
    }
  });

  it('is opened at a position, from there on read further, and says the last one', async () => {
    const sara = await signedIn('sara');
    const { items, start } = await show(sara, { position: 2_999 });
    expect([start.position, items[5]?.entryId]).toEqual([2_994, order[2_999]]);
    const after = cursorAfter(items, start.after);
    const more = await getList(sara, key, { after, take: 50 });
    expect(idsOf(more.items)).toEqual(order.slice(3_094, 3_144));
    expect(more.start.position).toBe(3_094);
    await expect(show(sara, { position: COUNT })).rejects.toMatchObject({
      issues: [{ path: 'position', key: 'lists.position', params: { last: COUNT - 1 } }],
    });
  });

  it('is read again where it was shown, and at its end where it has become shorter', async () => {
    const from = (position: number) => getList(SYSTEM_ACTOR, key, { after: null, from: position, take: 50 });
    expect(idsOf((await from(2_000)).items)).toEqual(order.slice(2_000, 2_050));
    const { items, start } = await from(COUNT + 300);
    expect([start.position, items.at(-1)?.entryId]).toEqual([COUNT - 1 - 50, order.at(-1)]);
  });

  it('is searched by words of titles, of the pins too, by whoever arranges it', async () => {
    const omar = await signedIn('omar');
    const numberOf = async (id: string | undefined) =>
      (await db().entry.findUniqueOrThrow({ where: { id: id ?? '' } })).number;
    for (const id of [order[10], order[4_321]]) {
      const { items } = await findInList(omar, key, `خبر ${await numberOf(id)}`);
      expect(items.map(({ entryId }) => entryId)).toContain(id);
    }
    expect(await findInList(omar, key, 'خبر')).toMatchObject({ items: { length: 20 }, isWhole: true });
    expect(await findInList(omar, key, 'zebra')).toEqual({ items: [], isWhole: true });
    await expect(findInList(await signedIn('sara'), key, 'خبر')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes a move of a few hundred bytes, whichever window is shown', async () => {
    const omar = await signedIn('omar');
    const entryId = order.at(-1) ?? '';
    const { version } = await show(omar, { entryId });
    const change = { key, version, entryId, to: 2, displaced: order[2] ?? null };
    expect(JSON.stringify(change).length + JSON.stringify(await move(omar, change)).length).toBeLessThan(300);
    expect(idsOf((await getList(omar, key)).items)[2]).toBe(entryId);
  });
});

describe('An editor whose screen shows a list that has changed since', () => {
  it('does not move an item beside another one than was seen, because an item was published', async () => {
    await givenList(key, []);
    const [newest = '', second = '', third = ''] = await givenDays(3);
    const { version } = await getList(SYSTEM_ACTOR, key);
    const [published = ''] = await insertPublished(client, 'center_news', [{ ar: new Date() }]);
    const change = { key, version, entryId: newest, to: 1, displaced: second } as const;
    await expect(move(SYSTEM_ACTOR, change)).rejects.toMatchObject({ code: 'conflict' });
    expect(idsOf((await getList(SYSTEM_ACTOR, key)).items)).toEqual([published, newest, second, third]);
  });

  it('is told so when the items after which a window begins are gone', async () => {
    await givenList(key, []);
    await givenDays(5);
    const { items } = await getList(SYSTEM_ACTOR, key, { after: null, take: 3 });
    await client.query('DELETE FROM "Publication" WHERE "entryId" = $1', [items[2]?.entryId]);
    const window = { after: cursorAfter(items, null), take: 3 };
    await expect(getList(SYSTEM_ACTOR, key, window)).rejects.toMatchObject({ code: 'conflict' });
  });
});
