import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { startListDraft } from '@/lib/lists/list-draft';
import { moveEntry } from '@/lib/lists/move-entry';
import { addListDraft } from '@/lib/releases/add-list-draft';
import { publishRelease } from '@/lib/releases/publish-release';
import { rollBackRelease } from '@/lib/releases/roll-back-release';
import type { SeenRelease } from '@/lib/releases/types';
import { transaction } from '@/lib/transaction';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { type Spread, spreadOf } from './percentiles';
import { prepareRelease } from './prepare-release';

/** The transactions of releases. */
export interface MeasuredReleases {
  published: Spread;
  rolledBack: Spread;
}

/** Each in two languages, so that a release has 20 editions. */
const PIECES = 10;
const LIST_KEYS = ['bench-a', 'bench-b', 'bench-c'];
const LIST = { nameAr: 'قائمة', nameEn: 'List', shown: 5 };

async function givenLists(entryIds: string[]): Promise<void> {
  for (const [index, key] of LIST_KEYS.entries()) {
    const pins = { create: entryIds.map((entryId, position) => ({ entryId, position })) };
    await db().list.create({ data: { ...LIST, key, frontOrder: index + 1, pins } });
  }
}

/** A release of all of them, changed since the one before. */
async function prepare({ actor, generated }: NewsroomUnderTest, number: number): Promise<SeenRelease> {
  const pieces = generated.slice(0, PIECES);
  const editionIds = pieces.flatMap(({ editions }) => [editions.ar.editionId, editions.en.editionId]);
  let { id, version } = await prepareRelease(actor, editionIds, number);
  for (const listKey of LIST_KEYS) {
    await arrange(actor, listKey, pieces[number % PIECES]?.entryId ?? '');
    ({ version } = await transaction((tx) => addListDraft(tx, actor, { id, version, listKey })));
  }
  return { id, version };
}

async function arrange(actor: UserActor, key: string, entryId: string): Promise<void> {
  const version = async () => (await db().list.findUniqueOrThrow({ where: { key } })).version;
  await transaction(async (tx) => startListDraft(tx, actor, { key, version: await version() }));
  await transaction(async (tx) => moveEntry(tx, actor, { key, version: await version(), entryId, to: 0 }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Publishes `times` releases of long articles that change and of lists of the front page, and rolls each back. The lists are removed in the end. */
export async function measureReleases(newsroom: NewsroomUnderTest, times: number): Promise<MeasuredReleases> {
  const { actor, generated } = newsroom;
  const published: number[] = [];
  const rolledBack: number[] = [];
  await givenLists(generated.slice(0, PIECES).map(({ entryId }) => entryId));
  try {
    for (let number = 1; number <= times; number += 1) {
      const seen = await prepare(newsroom, number);
      published.push(await timed(() => transaction((tx) => publishRelease(tx, actor, seen))));
      const rolling = { ...seen, version: seen.version + 1 };
      rolledBack.push(await timed(() => transaction((tx) => rollBackRelease(tx, actor, rolling))));
    }
  } finally {
    await db().list.deleteMany({ where: { key: { in: LIST_KEYS } } });
  }
  return { published: spreadOf(published), rolledBack: spreadOf(rolledBack) };
}
