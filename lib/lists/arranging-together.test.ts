import { beforeAll, expect, it } from 'vitest';
import { seededRandom } from '@/cli/bench/seeded-random';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { addEntry } from './add-entry';
import { createList } from './create-list';
import { getList } from './get-list';
import { discardListDraft, publishListDraft, startListDraft } from './list-draft';
import { moveEntry } from './move-entry';

const ROUNDS = 4;
const [add, move] = [committed(addEntry), committed(moveEntry)];
const [start, publish, discard] = [
  committed(startListDraft),
  committed(publishListDraft),
  committed(discardListDraft),
];

let people: [Actor, Actor];

beforeAll(async () => {
  people = [await signedIn('layla'), await signedIn('omar')];
});

const publishedPiece = async () => (await givenEntry({ en: {}, publish: ['en'] })).entryId;

async function givenList(nameEn: string, count: number) {
  const description = { nameAr: nameEn, nameEn, frontOrder: null, isBeside: false, page: null };
  const { key } = await committed(createList)(people[0], description);
  const entryIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const entryId = await publishedPiece();
    await add(people[0], { key, version: (await getList(people[0], key)).version, entryId });
    entryIds.push(entryId);
  }
  return { key, entryIds };
}

/** Runs both at once. Exactly one is stored, and the other is told that the list has changed. */
async function onlyOne(works: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(works);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refused).toEqual([expect.objectContaining({ code: 'conflict' })]);
  return results.findIndex(({ status }) => status === 'fulfilled');
}

async function expectWhole(key: string, entryIds: string[]): Promise<void> {
  const { items } = await getList(people[0], key);
  expect(items.map(({ entryId }) => entryId).sort()).toEqual([...entryIds].sort());
  const pins = await db().listPin.findMany({ where: { list: { key } }, select: { position: true } });
  const positions = pins.map(({ position }) => position).sort((one, other) => one - other);
  expect(positions).toEqual(entryIds.map((_, index) => index));
}

it('While one moves items and the other adds some, the list loses none and has each position once', async () => {
  const random = seededRandom(12);
  const { key, entryIds } = await givenList('Moved and added', 4);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { version, items } = await getList(people[0], key);
    const added = await publishedPiece();
    const from = random.pick(items).entryId;
    const to = random.below(items.length);
    const unmoved = items.findIndex(({ entryId }) => entryId === from) === to;
    const moving = { key, version, entryId: from, to: unmoved ? (to + 1) % items.length : to };
    const winner = await onlyOne([add(people[0], { key, version, entryId: added }), move(people[1], moving)]);
    if (winner === 0) entryIds.push(added);
    await expectWhole(key, entryIds);
  }
});

it('While one publishes or discards a draft of a list and the other adds to it, one of both is told', async () => {
  const { key, entryIds } = await givenList('Drafted and added', 3);
  for (const end of [publish, discard]) {
    await start(people[0], { key, version: (await getList(people[0], key)).version });
    const { version } = await getList(people[0], key);
    const added = await publishedPiece();
    const winner = await onlyOne([
      end(people[0], { key, version }),
      add(people[1], { key, version, entryId: added }),
    ]);
    if (winner === 1) {
      await publish(people[0], { key, version: (await getList(people[0], key)).version });
      entryIds.push(added);
    }
    await expectWhole(key, entryIds);
  }
});
