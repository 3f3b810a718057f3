import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import type { Actor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { insertPublished } from '@/lib/testing/insert-published';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { givenRandomList, isPublished } from '@/lib/testing/random-list';
import { getList } from './get-list';
import { moveEntry } from './move-entry';
import { cursorAfter, LIST_COUNT_MAX, type ListItem } from './types';

const key = 'center-news';
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const move = committed(moveEntry);
const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);

beforeAll(() => client.connect());
afterAll(() => client.end());

const idsOf = (items: ListItem[]) => items.map(({ entryId }) => entryId);

/** The whole list, read in windows of random sizes as the studio does when more is asked for. */
async function readInWindows(actor: Actor, random: Random): Promise<string[]> {
  const items: ListItem[] = [];
  for (let hasMore = true; hasMore; ) {
    const after = items.length === 0 ? null : cursorAfter(items);
    const window = await getList(actor, key, { after, take: 1 + random.below(30) });
    items.push(...window.items);
    hasMore = window.hasMore;
  }
  return idsOf(items);
}

/** Center News items of consecutive days, newest first. */
function givenDays(count: number): Promise<string[]> {
  const day = (index: number) => new Date(Date.UTC(2020, 0, 1) - index * 86_400_000);
  return insertPublished(
    client,
    'center_news',
    Array.from({ length: count }, (_, index) => ({ ar: day(index) })),
  );
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
    const window = { after: cursorAfter(items), take: 3 };
    await expect(getList(SYSTEM_ACTOR, key, window)).rejects.toMatchObject({ code: 'conflict' });
  });
});
