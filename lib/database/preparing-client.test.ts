import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@/lib/db';
import { transaction } from '@/lib/transaction';

let outside: pg.Client;

beforeAll(async () => {
  // Connections that have prepared nothing yet.
  await closeDb();
  outside = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await outside.connect();
  await outside.query('CREATE TABLE "Changing" ("id" INTEGER); INSERT INTO "Changing" VALUES (1)');
});
afterAll(async () => {
  await outside.query('DROP TABLE "Changing"');
  await outside.end();
});

type Prepared = { statement: string }[];

/** What the connection of a transaction keeps prepared after `work`. */
const preparedBy = (work: (tx: Parameters<Parameters<typeof transaction>[0]>[0]) => Promise<unknown>) =>
  transaction(async (tx) => {
    await work(tx);
    const rows = await tx.$queryRaw<Prepared>`SELECT "statement" FROM pg_prepared_statements`;
    return rows.map(({ statement }) => statement);
  });

describe('The connection of a transaction', () => {
  it('keeps a statement prepared that is sent twice, and no other one', async () => {
    const prepared = await preparedBy(async (tx) => {
      for (const id of [1, 2]) await tx.$queryRaw`SELECT "id" AS "twice" FROM "Changing" WHERE "id" = ${id}`;
      await tx.$queryRaw`SELECT "id" AS "once" FROM "Changing" WHERE "id" = ${1}`;
    });
    expect(prepared.filter((text) => /twice|once/.test(text))).toEqual([
      'SELECT "id" AS "twice" FROM "Changing" WHERE "id" = $1',
    ]);
  });

  it('answers a prepared statement for the values of each time', async () => {
    const found = await transaction(async (tx) => {
      const rows = [];
      for (const id of [1, 2, 1])
        rows.push(await tx.$queryRaw`SELECT "id" FROM "Changing" WHERE "id" = ${id}`);
      return rows;
    });
    expect(found).toEqual([[{ id: 1 }], [], [{ id: 1 }]]);
  });

  it('has none of what is asked outside of transactions', async () => {
    for (const id of [1, 2, 3])
      await db().$queryRaw`SELECT "id" AS "outside" FROM "Changing" WHERE "id" = ${id}`;
    const prepared = await preparedBy(async () => {});
    expect(prepared.filter((text) => text.includes('outside'))).toEqual([]);
  });

  it('prepares anew what a migration has outdated: the transaction is run again and ends well', async () => {
    const read = () => transaction((tx) => tx.$queryRaw`SELECT * FROM "Changing" WHERE "id" = ${1}`);
    for (const _ of [1, 2, 3]) expect(await read()).toEqual([{ id: 1 }]);
    expect(await preparedBy(async () => {})).toContain('SELECT * FROM "Changing" WHERE "id" = $1');
    await outside.query('ALTER TABLE "Changing" ADD COLUMN "name" TEXT');
    expect(await read()).toEqual([{ id: 1, name: null }]);
    await outside.query('ALTER TABLE "Changing" ALTER COLUMN "name" TYPE INTEGER USING NULL');
    expect(await read()).toEqual([{ id: 1, name: null }]);
  });

  it('prepares nothing any more once a session has not what was prepared on it, and no transaction fails', async () => {
    const read = () =>
      transaction(async (tx) => {
        const rows = await tx.$queryRaw`SELECT "id" AS "lost" FROM "Changing" WHERE "id" = ${1}`;
        // What a pooler does when it gives the connection to somebody else.
        await tx.$executeRawUnsafe('DEALLOCATE ALL');
        return rows;
      });
    for (const _ of [1, 2, 3, 4]) expect(await read()).toEqual([{ lost: 1 }]);
    expect(await preparedBy(async () => {})).toEqual([]);
  });
});
