import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { openTunnel, type Tunnel } from '@/lib/testing/tunnel';
import { closeDb, db, readersDb } from './db';
import { transaction } from './transaction';

/** The request timeout. A database that does not answer must be reported within it, also on a slow machine. */
const REQUEST_TIMEOUT_MS = 8_000;

const direct = process.env.DATABASE_URL ?? '';
const rename = (nameEn: string) => db().list.updateMany({ data: { nameEn } });
const names = async () => (await db().list.findMany({ select: { nameEn: true } })).map((row) => row.nameEn);
let tunnel: Tunnel;

beforeEach(async () => {
  await closeDb();
  tunnel = await openTunnel(direct);
  process.env.DATABASE_URL = tunnel.url;
});
afterEach(async () => {
  await closeDb();
  tunnel.close();
  process.env.DATABASE_URL = direct;
});

async function failureOf(work: Promise<unknown>): Promise<{ error: unknown; tookMs: number }> {
  const startedAt = performance.now();
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { error, tookMs: performance.now() - startedAt };
}

describe('When the database stops answering', () => {
  it('a writer gets an error within the request timeout, and the next one is served as soon as it answers again', async () => {
    await rename('before');
    tunnel.pause();
    const { error, tookMs } = await failureOf(rename('lost'));
    expect(isDatabaseAway(error)).toBe(true);
    expect(tookMs).toBeLessThan(REQUEST_TIMEOUT_MS);
    tunnel.resume();
    await rename('after');
    expect(new Set(await names())).toEqual(new Set(['after']));
  });

  it('no later query runs inside the transaction of a connection that was cut', async () => {
    const { error, tookMs } = await failureOf(
      transaction(async (tx) => {
        await tx.list.updateMany({ data: { nameEn: 'half' } });
        tunnel.pause();
        await tx.list.updateMany({ data: { nameEn: 'never answered' } });
      }),
    );
    expect(isDatabaseAway(error)).toBe(true);
    expect(tookMs).toBeLessThan(REQUEST_TIMEOUT_MS);
    tunnel.resume();
    // The pool has at most ten connections, so one that is still inside the transaction would be among these.
    await Promise.all(Array.from({ length: 12 }, () => rename('whole')));
    process.env.DATABASE_URL = direct;
    await closeDb();
    expect(new Set(await names())).toEqual(new Set(['whole']));
  });

  it('a connection that is never made is given up within the request timeout', async () => {
    tunnel.pause();
    const { error, tookMs } = await failureOf(rename('lost'));
    expect(isDatabaseAway(error)).toBe(true);
    expect(tookMs).toBeLessThan(REQUEST_TIMEOUT_MS);
  });
});

describe('A database that is not there', () => {
  it.each([
    'postgresql://markaz@127.0.0.1:1/markaz',
    `postgresql://markaz@localhost/markaz?host=${encodeURIComponent('/nowhere/at/all')}`,
  ])('is away, whether its port or its socket is missing (%s)', async (url) => {
    process.env.DATABASE_URL = url;
    expect(isDatabaseAway((await failureOf(rename('lost'))).error)).toBe(true);
    expect(isDatabaseAway((await failureOf(transaction((tx) => tx.list.count()))).error)).toBe(true);
  });

  it('is away when it ends the connection', async () => {
    const killed = db().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    expect(isDatabaseAway((await failureOf(killed)).error)).toBe(true);
  });
});

it('What the database refuses, or a bug throws, does not count as an absent database', async () => {
  const refused = await failureOf(db().$queryRaw`SELECT no_such_column`);
  expect(isDatabaseAway(refused.error)).toBe(false);
  const file = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' });
  for (const thrown of [file, new TypeError('x'), null, 'ECONNREFUSED', undefined]) {
    expect(isDatabaseAway(thrown)).toBe(false);
  }
});

describe('A database whose server shows times in another zone and style', () => {
  it('stores and reads the same instants', async () => {
    const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);
    await db().$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Dubai'`);
    await db().$executeRawUnsafe(`ALTER DATABASE "${name}" SET datestyle TO 'German'`);
    await closeDb();
    const at = new Date('2026-07-19T20:30:00.000Z');
    const stored = await db().publicChange.create({ data: { number: 9_999n, keys: [], at } });
    expect(stored.at).toEqual(at);
    expect((await readersDb().publicChange.findUniqueOrThrow({ where: { number: 9_999n } })).at).toEqual(at);
    const [row] = await db().$queryRaw<{ at: Date }[]>`SELECT "at" FROM "PublicChange" WHERE "number" = 9999`;
    expect(row?.at).toEqual(at);
  });
});
