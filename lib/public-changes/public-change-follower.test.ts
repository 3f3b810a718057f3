import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, inject, it, vi } from 'vitest';
import {
  type ChannelSubscriber,
  DatabaseListener,
  type DatabaseListenerOptions,
  type ListenerQuery,
} from '@/lib/database/database-listener';
import { openOriginFile } from '@/lib/page-cache/origin-file';
import { eventually } from '@/lib/testing/eventually';
import { makeTestDatabase, TEMPLATE } from '@/lib/testing/test-database';
import { openTunnel } from '@/lib/testing/tunnel';
import { deleteOldChanges } from './delete-old-changes';
import type { PublicChange } from './public-change';
import { type DatabaseOrigins, PublicChangeFollower } from './public-change-follower';

const address = process.env.DATABASE_URL ?? '';
const log = { info() {}, warn() {}, error() {} };
const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function following(
  options: Partial<DatabaseListenerOptions> = {},
  since: number | null = null,
  connectionString = address,
  origins: DatabaseOrigins | null = null,
) {
  const listener = new DatabaseListener({ connectionString, log, retryMs: 10, ...options });
  open.push(listener);
  const changes: PublicChange[] = [];
  const onGap = vi.fn();
  const onChange = (change: PublicChange) => void changes.push(change);
  const follower = new PublicChangeFollower(listener, { onChange, onGap }, since, origins);
  await listener.start();
  // A busy database may refuse the first attempt.
  await eventually(() => expect(follower.away).toBe(false));
  return { follower, changes, onGap, listener };
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Any change of what the public sees, here the name of a list. */
const change = () => sql(`UPDATE "List" SET "nameEn" = "nameEn" || '.' WHERE "key" = 'center-news'`);
const CHANGED = { keys: ['list:center-news'], withdrawn: [] };

it('A change that is committed is known without a query, with its keys', async () => {
  const { follower, changes } = await following();
  expect(follower.away).toBe(false);
  const before = follower.current;
  await change();
  await eventually(() => expect(changes).toEqual([{ number: before + 1, ...CHANGED }]));
  expect(follower.current).toBe(before + 1);
});

it('A change that is rolled back is no change', async () => {
  const { follower, changes } = await following();
  const before = follower.current;
  await sql(`BEGIN; UPDATE "List" SET "nameEn" = 'x'; ROLLBACK`);
  await change();
  await eventually(() => expect(changes).toHaveLength(1));
  expect(follower.current).toBe(before + 1);
});

it('What changed while the connection was cut is handled after the next connect, in order and once', async () => {
  const { follower, changes, onGap } = await following();
  const before = follower.current;
  await sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%PublicChange%'
       AND pid <> pg_backend_pid()`,
  );
  for (let count = 0; count < 3; count += 1) await change();
  await eventually(() => expect(changes).toHaveLength(3));
  expect(changes.map(({ number }) => number)).toEqual([before + 1, before + 2, before + 3]);
  expect(follower.away).toBe(false);
  expect(onGap).not.toHaveBeenCalled();
});

it('Changes whose notifications are lost are found by the next heartbeat', async () => {
  const { changes } = await following({ heartbeatMs: 50 });
  // Written past the triggers, so that nothing announces it.
  await sql(
    `INSERT INTO "PublicChange" ("number", "keys") SELECT max("number") + 1, ARRAY['settings'] FROM "PublicChange"`,
  );
  await eventually(() => expect(changes).toMatchObject([{ keys: ['settings'] }]));
});

it('A process that begins with pages from before hears what has changed since', async () => {
  const { follower } = await following();
  const since = follower.current;
  await change();
  await change();
  const later = await following({}, since);
  expect(later.changes.map(({ number }) => number)).toEqual([since + 1, since + 2]);
  expect(later.onGap).not.toHaveBeenCalled();
});

it('Changes that were missed are handled in the order of their numbers, whatever the number of digits', async () => {
  const { follower } = await following();
  const since = follower.current;
  // The next numbers of one digit more than the present one are among these.
  const count = 10 ** String(since).length - since + 2;
  await sql(
    `INSERT INTO "PublicChange" ("number", "keys") SELECT ${since} + step, ARRAY['settings'] FROM generate_series(1, ${count}) AS step`,
  );
  const later = await following({}, since);
  const numbers = Array.from({ length: count }, (_, index) => since + index + 1);
  expect(later.changes.map(({ number }) => number)).toEqual(numbers);
});

it.each([
  [
    'when rows that it has not read were deleted',
    'DELETE FROM "PublicChange" WHERE "number" < (SELECT max("number") FROM "PublicChange")',
    0,
  ],
  ['when the database was restored to an earlier number', 'SELECT 1', 1_000_000],
])('Everything counts as changed %s', async (_why, statement, since) => {
  await change();
  await sql(statement);
  const { follower, onGap, changes } = await following({}, since);
  expect(onGap).toHaveBeenCalledTimes(1);
  expect(changes).toEqual([]);
  await change();
  await eventually(() => expect(changes).toHaveLength(1));
  expect(follower.away).toBe(false);
});

it('Of what is older than a week all but the newest is deleted, and whoever has not read it begins anew', async () => {
  await change();
  await sql(`UPDATE "PublicChange" SET "at" = now() - interval '8 days'`);
  const { follower } = await following();
  const since = follower.current;
  await change();
  await deleteOldChanges();
  expect((await following({}, since)).onGap).not.toHaveBeenCalled();
  expect((await following({}, since - 1)).onGap).toHaveBeenCalledOnce();
  await sql(`UPDATE "PublicChange" SET "at" = now() - interval '8 days'`);
  await deleteOldChanges();
  const { follower: last, changes } = await following({}, since + 1);
  expect(last.current).toBe(since + 1);
  await change();
  await eventually(() => expect(changes).toEqual([{ number: since + 2, ...CHANGED }]));
});

it('Pages of another database are dropped, whatever its number, and are of this one from then on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'markaz-origin-'));
  const other = await makeTestDatabase(inject('testSocketFolder'), TEMPLATE);
  const { follower: first } = await following({}, null, address, openOriginFile(folder));
  const { follower: second } = await following({}, null, other.url);
  const [here, there] = [first.current, second.current];
  const gaps = async (since: number, url: string) =>
    (await following({}, since, url, openOriginFile(folder))).onGap.mock.calls.length;
  expect(await gaps(here, address)).toBe(0);
  expect(await gaps(there, other.url)).toBe(1);
  expect(await gaps(there, other.url)).toBe(0);
  expect(await gaps(here, address)).toBe(1);
  expect(await readFile(join(folder, 'database'), 'utf8')).toMatch(/^\d+ \d+$/);
  for (const each of open.splice(0)) await each.close();
  await other.drop();
});

it('A database that cannot be reached is away, until it can', async () => {
  const tunnel = await openTunnel(address);
  open.push(tunnel);
  const { follower, changes } = await following({ heartbeatMs: 20, queryTimeoutMs: 1_000 }, null, tunnel.url);
  expect(follower.away).toBe(false);
  // The connection is neither closed nor reset: the other end only stops sending.
  tunnel.pause();
  await eventually(() => expect(follower.away).toBe(true));
  expect(await follower.answers()).toBe(false);
  await change();
  tunnel.resume();
  await eventually(() => expect(follower.away).toBe(false));
  expect(changes).toHaveLength(1);
  expect(await follower.answers()).toBe(true);
});

it('A database whose changes cannot be read is away, although it answers', async () => {
  const { follower } = await following({ heartbeatMs: 20 });
  await sql('ALTER TABLE "PublicChange" RENAME TO "Elsewhere"');
  await eventually(() => expect(follower.away).toBe(true));
  await sql('ALTER TABLE "Elsewhere" RENAME TO "PublicChange"');
  await eventually(() => expect(follower.away).toBe(false));
});

it('Who asks for all that is committed by now needs no notification', async () => {
  const { follower, changes } = await following({ heartbeatMs: 60_000 });
  vi.spyOn(follower, 'onNotification').mockReturnValue(undefined);
  const before = follower.current;
  await change();
  await follower.catchUp();
  expect(changes).toEqual([{ number: before + 1, ...CHANGED }]);
});

it('A change that is announced between a question for the newest one and its answer is no gap', async () => {
  let subscriber: ChannelSubscriber | undefined;
  const listener = {
    subscribe: async (_channel: string, given: ChannelSubscriber) => {
      subscriber = given;
    },
  } as unknown as DatabaseListener;
  const [onChange, onGap] = [vi.fn(), vi.fn()];
  const follower = new PublicChangeFollower(listener, { onChange, onGap }, 7);
  let announced = '';
  const query = async (text: string) => {
    if (!text.includes('oldest')) return [];
    if (announced) void subscriber?.onNotification(announced);
    return [{ oldest: '1', newest: '7' }];
  };
  await subscriber?.onConnect?.(query as ListenerQuery);
  announced = JSON.stringify({ number: '8', keys: ['settings'], withdrawn: [] });
  await subscriber?.onHeartbeat?.(query as ListenerQuery);
  expect(onChange).toHaveBeenCalledOnce();
  expect([follower.current, onGap.mock.calls]).toEqual([8, []]);
});
