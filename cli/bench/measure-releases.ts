import pg from 'pg';
import { Shutdown, shutdownOnSignals } from '@/cli/shutdown';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { startListDraft } from '@/lib/lists/list-draft';
import { moveEntry } from '@/lib/lists/move-entry';
import { addListDraft } from '@/lib/releases/add-list-draft';
import { publishRelease } from '@/lib/releases/publish-release';
import { rollBackRelease } from '@/lib/releases/roll-back-release';
import type { SeenRelease } from '@/lib/releases/types';
import { transaction } from '@/lib/transaction';
import { type NewsroomUnderTest, openNewsroomUnderTest } from './open-newsroom-under-test';
import { spreadOf } from './percentiles';
import { prepareRelease } from './prepare-release';

// Publishes releases of 20 editions, long articles that change, and 3 lists, and rolls them back:
//     node --import tsx cli/bench/measure-releases.ts 20
// Says how long each transaction takes, and how many statements it is.

const PIECES = 10;
const EDITIONS = 1_000;
const LIST = { nameAr: 'قائمة', nameEn: 'List', shown: 5 };

/** Statements that this process has sent. */
let statements = 0;

function countStatements(): void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    statements += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
}

async function givenLists(entryIds: string[]): Promise<string[]> {
  const keys = ['bench-a', 'bench-b', 'bench-c'];
  for (const [index, key] of keys.entries()) {
    const pins = { create: entryIds.map((entryId, position) => ({ entryId, position })) };
    await db().list.create({ data: { ...LIST, key, frontOrder: index + 1, pins } });
  }
  return keys;
}

/** A release of all of them, changed since the one before. */
async function prepare(
  { actor, generated }: NewsroomUnderTest,
  listKeys: string[],
  number: number,
): Promise<SeenRelease> {
  const pieces = generated.slice(0, PIECES);
  const editionIds = pieces.flatMap(({ editions }) => [editions.ar.editionId, editions.en.editionId]);
  let { id, version } = await prepareRelease(actor, editionIds, number);
  for (const listKey of listKeys) {
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

async function timed(work: () => Promise<unknown>): Promise<{ ms: number; sent: number }> {
  const [began, before] = [performance.now(), statements];
  await work();
  return { ms: performance.now() - began, sent: statements - before };
}

function report(name: string, runs: { ms: number; sent: number }[]): void {
  const { p50, p95, max } = spreadOf(runs.map(({ ms }) => ms));
  const [p50Ms, p95Ms, maxMs] = [p50, p95, max].map(Math.round);
  console.log(
    `${name}: ${p50Ms} ms (median of ${runs.length}), ${p95Ms} ms (p95), ${maxMs} ms (longest), ${runs[0]?.sent} statements`,
  );
}

const shutdown = new Shutdown();
shutdownOnSignals(shutdown);
const measuring = (async () => {
  const newsroom = await openNewsroomUnderTest(shutdown, EDITIONS, {
    ...{ rendered: PIECES, withLibrary: false },
  });
  const { actor, generated } = newsroom;
  const listKeys = await givenLists(generated.slice(0, PIECES).map(({ entryId }) => entryId));
  countStatements();
  const [published, rolledBack] = [[], []] as { ms: number; sent: number }[][];
  for (let number = 1; number <= Number(process.argv[2] ?? 20); number += 1) {
    const seen = await prepare(newsroom, listKeys, number);
    published?.push(await timed(() => transaction((tx) => publishRelease(tx, actor, seen))));
    const rolling = { ...seen, version: seen.version + 1 };
    rolledBack?.push(await timed(() => transaction((tx) => rollBackRelease(tx, actor, rolling))));
  }
  report(`Release of ${2 * PIECES} editions and ${listKeys.length} lists`, published ?? []);
  report('Rolling it back', rolledBack ?? []);
})();
await measuring.catch((error) => shutdown.fail(error));
await shutdown.finish();
