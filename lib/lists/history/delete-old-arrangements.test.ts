import { randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { transaction } from '@/lib/transaction';
import { DELETE_OLD_ARRANGEMENTS_HANDLER, deleteOldArrangements } from './delete-old-arrangements';
import { DELETE_OLD_ARRANGEMENTS_JOB } from './old-arrangements-job';

const LARGE = 100_000;
const signal = AbortSignal.timeout(60_000);

beforeEach(async () => {
  await db().listArrangement.deleteMany();
});

/** Arrangements with the versions from 1, each of so many bytes that cannot be compressed. */
async function givenHistory(key: string, count: number, bytes: number): Promise<void> {
  const arrangement = { settings: { text: randomBytes((bytes * 3) / 4).toString('base64') } };
  await db().$executeRaw`
    INSERT INTO "ListArrangement" ("listId", "version", "arrangement")
    SELECT list."id", number, ${JSON.stringify(arrangement)}::jsonb FROM "List" list, generate_series(1, ${count}::int) number
    WHERE list."key" = ${key}`;
}

async function versionsOf(key: string): Promise<number[]> {
  const rows = await db().listArrangement.findMany({
    where: { list: { key } },
    orderBy: { version: 'asc' },
  });
  return rows.map(({ version }) => version);
}

it('A list of thousands of pieces loses its oldest arrangements, a short one none', async () => {
  await givenHistory('center-news', 8, LARGE);
  await givenHistory('front-page', 8, 100);
  await deleteOldArrangements(signal, { maxBytes: 5 * LARGE, always: 2 });
  expect(await versionsOf('center-news')).toEqual([5, 6, 7, 8]);
  expect(await versionsOf('front-page')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('Some are kept however large they are', async () => {
  await givenHistory('center-news', 8, LARGE);
  await deleteOldArrangements(signal, { maxBytes: 1, always: 5 });
  expect(await versionsOf('center-news')).toEqual([4, 5, 6, 7, 8]);
});

it('More than are deleted at once go too', async () => {
  await givenHistory('center-news', 1_100, 100);
  await deleteOldArrangements(signal, { maxBytes: 1, always: 20 });
  expect(await versionsOf('center-news')).toHaveLength(20);
});

it('The newsroom begins this by itself, and only where there is something to delete', async () => {
  const waiting = async () => {
    await transaction(async (tx) => DELETE_OLD_ARRANGEMENTS_HANDLER.enqueueOutstanding?.(tx));
    const [row] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM pgboss.job WHERE name = ${DELETE_OLD_ARRANGEMENTS_JOB.name}`;
    return row?.count;
  };
  await givenHistory('center-news', 250, 100);
  expect(await waiting()).toBe(0);
  await givenHistory('front-page', 250, 3 * LARGE);
  expect(await waiting()).toBe(1);
});
