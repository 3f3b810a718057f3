import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenList } from '@/lib/testing/publication-factories';
import { describePin } from './describe-pin';
import { getList } from './get-list';
import { moveEntry } from './move-entry';
import type { ListItem } from './types';
import { cursorAfter } from './window/types';

const [move, detail] = [committed(moveEntry), committed(describePin)];
const ITEMS = 9;
const CHANGES = 15;

type Key = 'center-news' | 'front-page';

async function givenItems(key: Key): Promise<string[]> {
  await givenList(key, []);
  const kind = key === 'front-page' ? ('article' as const) : ('center_news' as const);
  const ids: string[] = [];
  for (let index = 0; index < ITEMS; index += 1)
    ids.push((await givenEntry({ kind, ar: { title: `${index}` }, publish: ['ar'] })).entryId);
  await givenList(key, ids);
  return ids;
}

/** A random change of the list as it is now: a move, a shared position, a slot. Refusals are as good as changes. */
async function changeSomething(actor: Actor, key: Key, random: Random): Promise<void> {
  const { version, items } = await getList(actor, key);
  const entryId = random.pick(items).entryId;
  const at = new Date(Date.UTC(2027, 0, 1 + random.below(20)));
  try {
    if (random.below(3) === 0)
      await detail(actor, {
        key,
        version,
        entryId,
        shownFrom: at,
        shownUntil: null,
        titleAr: null,
        titleEn: null,
      });
    else await move(actor, { key, version, entryId, to: random.below(ITEMS), shares: random.below(2) === 0 });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

async function inWindows(actor: Actor, key: Key, take: number): Promise<ListItem[]> {
  const items: ListItem[] = [];
  for (let hasMore = true; hasMore; ) {
    const window = await getList(actor, key, {
      after: items.length === 0 ? null : cursorAfter(items, null),
      take,
    });
    items.push(...window.items);
    hasMore = window.hasMore;
  }
  return items;
}

/** The stored positions of a list of pins alone, each once. */
async function storedPositions(key: Key): Promise<number[]> {
  const pins = await db().listPin.findMany({ where: { list: { key } }, orderBy: { position: 'asc' } });
  return [...new Set(pins.map(({ position }) => position))];
}

describe('Two people who arrange one list at the same time', () => {
  it.each([
    ['front-page', 1],
    ['front-page', 2],
    ['center-news', 3],
    ['center-news', 4],
  ] as const)('never lose an item of it, whatever they do: %s (%d)', async (key, seed) => {
    const ids = await givenItems(key);
    const people = await Promise.all(['omar', 'layla'].map((name) => signedIn(name as 'omar' | 'layla')));
    await Promise.all(
      people.map(async (actor, index) => {
        const random = seededRandom(seed * 10 + index);
        for (let done = 0; done < CHANGES; done += 1) await changeSomething(actor, key, random);
      }),
    );
    const [omar] = people as [Actor, Actor];
    const whole = (await getList(omar, key)).items;
    expect(whole.map(({ entryId }) => entryId).sort()).toEqual([...ids].sort());
    for (const take of [1, 2, 4]) expect(await inWindows(omar, key, take)).toEqual(whole);
    if (key === 'front-page') {
      const positions = await storedPositions(key);
      expect(positions).toEqual(positions.map((_, index) => index));
    }
  });
});
