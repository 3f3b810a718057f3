import { expect, it } from 'vitest';
import { db, type Tx } from './db';
import { transaction } from './transaction';

/** Ends the transaction with this SQLSTATE, as PostgreSQL does for the real reason. */
const raise = (tx: Tx, sqlstate: string) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'for a test' USING ERRCODE = '${sqlstate}'; END $$`);

it('Two transactions that wait for each other both succeed, because the one that PostgreSQL ends is run again', async () => {
  const keys = (await db().list.findMany({ select: { key: true }, take: 1 })).map(({ key }) => key);
  const user = await db().writeProbe.create({ data: { id: 900 } });
  const lockList = async (tx: Pick<ReturnType<typeof db>, '$queryRaw'>) =>
    tx.$queryRaw`SELECT 1 AS x FROM "List" WHERE "key" = ${keys[0]} FOR UPDATE`;
  const lockRow = async (tx: Pick<ReturnType<typeof db>, '$queryRaw'>) =>
    tx.$queryRaw`SELECT 1 AS x FROM "WriteProbe" WHERE "id" = ${user.id} FOR UPDATE`;
  let runs = 0;
  let holders = 0;
  let bothHoldOne: () => void = () => {};
  const untilBothHoldOne = new Promise<void>((resolve) => {
    bothHoldOne = resolve;
  });
  const lockBoth = async (first: () => Promise<unknown>, second: () => Promise<unknown>) => {
    runs += 1;
    await first();
    holders += 1;
    if (holders === 2) bothHoldOne();
    await untilBothHoldOne;
    await second();
  };
  const one = transaction((tx) =>
    lockBoth(
      () => lockList(tx),
      () => lockRow(tx),
    ),
  );
  const other = transaction((tx) =>
    lockBoth(
      () => lockRow(tx),
      () => lockList(tx),
    ),
  );
  await expect(Promise.all([one, other])).resolves.toBeDefined();
  expect(runs).toBeGreaterThan(2);
});

it('A transaction that PostgreSQL ends twice, as when its row is taken by the next one in between, is run a third time', async () => {
  let runs = 0;
  const result = transaction(async (tx) => {
    runs += 1;
    if (runs < 3) await raise(tx, '40P01');
    return 'done';
  });
  await expect(result).resolves.toBe('done');
  expect(runs).toBe(3);
});

it('A transaction that is ended every time fails after four runs, and one that fails otherwise after the first', async () => {
  const runsUntilFailure = async (sqlstate: string) => {
    let runs = 0;
    const result = transaction(async (tx) => {
      runs += 1;
      await raise(tx, sqlstate);
    });
    await expect(result).rejects.toThrow();
    return runs;
  };
  await expect(runsUntilFailure('40001')).resolves.toBe(4);
  await expect(runsUntilFailure('22012')).resolves.toBe(1);
});
