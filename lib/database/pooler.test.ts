import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { closeDb, db, jobsPool } from '@/lib/db';
import { startJobs } from '@/lib/job-registry/start-jobs';
import { jobHandler } from '@/lib/jobs/job-handler';
import { JobStore } from '@/lib/jobs/job-store';
import { eventually } from '@/lib/testing/eventually';
import { type FakePooler, openFakePooler } from '@/lib/testing/fake-pooler';
import { enqueued, givenKind, jobsOf } from '@/lib/testing/jobs-fixture';
import { hasPgBouncer, startPgBouncer } from '@/lib/testing/pgbouncer';
import { makeTestDatabase } from '@/lib/testing/test-database';
import { transaction } from '@/lib/transaction';
import { DatabaseListener } from './database-listener';
import { directDatabaseUrl } from './direct-database-url';
import { requireExternalDatabase } from './external-database';
import { migrate } from './migrate';

const own = process.env.DATABASE_URL ?? '';
let database: Awaited<ReturnType<typeof makeTestDatabase>>;

beforeEach(async () => {
  // A database of its own for every test, because what is set for the role in it stays.
  database = await makeTestDatabase(inject('testSocketFolder'));
});
afterEach(async () => {
  await closeDb();
  process.env.DATABASE_URL = own;
  delete process.env.DATABASE_DIRECT_URL;
  await database.drop();
});

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const timeoutsAt = (url: string) =>
  query(
    url,
    `SELECT name, setting FROM pg_settings WHERE name IN ('lock_timeout', 'statement_timeout') ORDER BY name`,
  );

const OURS = [
  { name: 'lock_timeout', setting: '4000' },
  { name: 'statement_timeout', setting: '10000' },
];

/** Everything that the program does with a database, behind this pooler. */
async function runNewsroom(url: string): Promise<void> {
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_DIRECT_URL: database.url });
  await migrate(directDatabaseUrl() ?? '');
  await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('settings'))`;
        await tx.writeProbe.create({ data: { id: 1_000 + index } });
        await tx.$queryRaw`SELECT set_config('work_mem', '64kB', true)`;
        return tx.writeProbe.count({ where: { id: { gte: 1_000 } } });
      }),
    ),
  );
  expect(await db().writeProbe.count({ where: { id: { gte: 1_000 } } })).toBe(24);
  const kind = await givenKind();
  await enqueued(kind, 'past the pooler');
  const jobs = await startJobs({ runs: true, handlers: [jobHandler({ kind, run: async () => {} })] });
  await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
  await new JobStore(jobsPool()).cleanUp();
  await jobs.stop();
  expect(await db().$queryRaw`SHOW work_mem`).not.toEqual([{ work_mem: '64kB' }]);
}

describe('An address that leads to a pooler', () => {
  let pooler: FakePooler;

  beforeEach(async () => {
    pooler = await openFakePooler(database.url);
  });
  afterEach(() => pooler.close());

  it('is refused in one sentence without the address behind it', async () => {
    await expect(requireExternalDatabase(pooler.url)).rejects.toThrow(
      /^DATABASE_URL \(127\.0\.0\.1:\d+\/test_\w+\) leads to a pooler such as PgBouncer: set DATABASE_DIRECT_URL/,
    );
  });

  it('is refused likewise when it ignores the timeouts that a client asks for', async () => {
    const ignoring = await openFakePooler(database.url, { ignores: true });
    await expect(requireExternalDatabase(ignoring.url)).rejects.toThrow(
      /leads to a pooler such as PgBouncer/,
    );
    expect(await requireExternalDatabase(ignoring.url, database.url)).toBeUndefined();
    ignoring.close();
  });

  it('is accepted with it, and its connections get the timeouts from the role', async () => {
    expect(await requireExternalDatabase(pooler.url, database.url)).toBeUndefined();
    expect(await timeoutsAt(pooler.url)).toEqual(OURS);
    await runNewsroom(pooler.url);
    expect(new Set(pooler.statementNames)).toEqual(new Set(['']));
  });

  it('leaves timeouts alone that the operator has set for the role', async () => {
    const [row] = await query(database.url, 'SELECT current_database() AS name');
    await query(database.url, `ALTER ROLE CURRENT_USER IN DATABASE ${row?.name} SET lock_timeout = '1s'`);
    await requireExternalDatabase(pooler.url, database.url);
    expect(await timeoutsAt(pooler.url)).toEqual([{ name: 'lock_timeout', setting: '1000' }, OURS[1]]);
  });

  it('is accepted with a warning when the role may not set its timeouts', async () => {
    const [row] = await query(database.url, 'SELECT current_database() AS name');
    await query(database.url, `ALTER DATABASE ${row?.name} SET default_transaction_read_only = on`);
    expect(await requireExternalDatabase(pooler.url, database.url)).toMatch(
      /^The role of DATABASE_DIRECT_URL .* cannot set its own timeouts .*lock_timeout = 4000, .* with ALTER ROLE/,
    );
  });

  it('is refused when nothing answers behind it, or not with this database', async () => {
    const [nowhere, wrong] = ['postgresql://markaz@127.0.0.1:1/markaz', `${pooler.url}_missing`];
    for (const direct of [nowhere, wrong]) {
      await expect(requireExternalDatabase(pooler.url, direct)).rejects.toThrow(/DATABASE_DIRECT_URL/);
    }
  });
});

// The tests above cover the same paths with a proxy that refuses what PgBouncer refuses.
describe.skipIf(!hasPgBouncer())(
  'Debian’s PgBouncer in transaction mode (skipped where PgBouncer is not installed)',
  () => {
    it('serves the newsroom with three connections, and changes are announced past it', async () => {
      await query(database.url, 'SELECT 1');
      const pooler = await startPgBouncer(database.url);
      try {
        await expect(requireExternalDatabase(pooler.url)).rejects.toThrow(/leads to a pooler/);
        expect(await requireExternalDatabase(pooler.url, database.url)).toBeUndefined();
        expect(await timeoutsAt(pooler.url)).toEqual(OURS);
        await runNewsroom(pooler.url);
        const log = { info() {}, warn() {}, error() {} };
        const listener = new DatabaseListener({ connectionString: directDatabaseUrl(), log });
        const announced = new Promise((resolve) => {
          void listener.subscribe('test', { onNotification: resolve });
        });
        await listener.start();
        await db().$executeRaw`SELECT pg_notify('test', 'through the pooler')`;
        expect(await announced).toBe('through the pooler');
        listener.close();
      } finally {
        await closeDb();
        pooler.stop();
      }
    });
  },
);
