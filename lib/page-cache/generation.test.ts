import pg from 'pg';
import { afterEach, expect, it, vi } from 'vitest';
import { DatabaseListener, type DatabaseListenerOptions } from '@/lib/database/database-listener';
import { openTunnel } from '@/lib/testing/tunnel';
import { Generation } from './generation';

const address = process.env.DATABASE_URL ?? '';
const log = { info() {}, warn() {}, error() {} };
const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function listening(
  connectionString = address,
  options: Partial<DatabaseListenerOptions> = {},
): Promise<Generation> {
  const listener = new DatabaseListener({ connectionString, log, retryMs: 10, ...options });
  open.push(listener);
  const generation = new Generation(listener);
  await listener.start();
  return generation;
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Any change of what the public sees, here the name of a list. */
const change = () => sql(`UPDATE "List" SET "nameEn" = "nameEn" || '.' WHERE "key" = 'center-news'`);

it('A change that is committed is known without a query', async () => {
  const generation = await listening();
  expect(generation.away).toBe(false);
  const before = generation.current;
  await change();
  await vi.waitFor(() => expect(generation.current).toBe(before + 1));
});

it('A change that is rolled back is no change', async () => {
  const generation = await listening();
  const before = generation.current;
  await sql(`BEGIN; UPDATE "List" SET "nameEn" = 'x'; ROLLBACK`);
  await change();
  await vi.waitFor(() => expect(generation.current).toBe(before + 1));
});

it('What changed while the connection was cut is noticed after the next connect', async () => {
  const generation = await listening();
  const before = generation.current;
  await sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%SiteGeneration%'
       AND pid <> pg_backend_pid()`,
  );
  await change();
  await vi.waitFor(() => expect(generation.current).toBe(before + 1));
  expect(generation.away).toBe(false);
});

it('A database restored to an earlier number counts as changed', async () => {
  const generation = await listening(address, { heartbeatMs: 20 });
  const before = generation.current;
  await sql(`UPDATE "SiteGeneration" SET "value" = 0`);
  await vi.waitFor(() => expect(generation.current).toBe(before + 1));
});

it('A database that cannot be reached is away, until it can', async () => {
  const tunnel = await openTunnel(address);
  open.push(tunnel);
  const generation = await listening(tunnel.url, { heartbeatMs: 20, queryTimeoutMs: 200 });
  expect(generation.away).toBe(false);
  // The connection is neither closed nor reset: the other end only stops sending.
  tunnel.pause();
  await vi.waitFor(() => expect(generation.away).toBe(true), 3_000);
  expect(await generation.answers()).toBe(false);
  tunnel.resume();
  await vi.waitFor(() => expect(generation.away).toBe(false), 3_000);
  expect(await generation.answers()).toBe(true);
});

it('However many callers ask whether the database answers, it is asked once, and they do not make it look away', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const generation = await listening(address, { answerFreshMs: 50 });
  query.mockClear();
  await vi.waitFor(() => expect(generation.answers()).resolves.toBe(true));
  for (let round = 0; round < 20; round += 1) {
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => generation.answers()));
    expect(new Set(answers)).toEqual(new Set([true]));
  }
  expect(query.mock.calls.length).toBeLessThanOrEqual(21);
  expect(generation.away).toBe(false);
  query.mockRestore();
});

it('A database without a number is away, although it answers, until the number is there', async () => {
  const generation = await listening(address, { heartbeatMs: 20 });
  await sql('ALTER TABLE "SiteGeneration" RENAME TO "Elsewhere"');
  await vi.waitFor(() => expect(generation.away).toBe(true));
  await sql('ALTER TABLE "Elsewhere" RENAME TO "SiteGeneration"');
  await vi.waitFor(() => expect(generation.away).toBe(false));
});
