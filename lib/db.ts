import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { isPooled } from '@/lib/database/direct-database-url';
import { logSlowQueries } from '@/lib/database/log-slow-queries';
import { observedConnection, type QueryObserver } from '@/lib/database/observed-connection';
import { POOL_SIZES } from '@/lib/database/pool-sizes';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { SESSION_TIMEOUTS } from '@/lib/database/session-timeouts';
import { readEnv } from '@/lib/env';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';
import { log } from '@/lib/log';
import { meters } from '@/lib/meters';
import { recordUnnamedRead } from '@/lib/public-changes/record-reads';

type PoolName = keyof typeof POOL_SIZES;

export type Tx = Prisma.TransactionClient;

/** Limit for making a connection, and for waiting for a free one. */
export const CONNECT_TIMEOUT_MS = 3_000;

// Kept on globalThis because Next bundles this module more than once (pages, actions, route handlers).
const globals = globalThis as {
  markazDb?: PrismaClient;
  markazReadersDb?: PrismaClient;
  markazJobsPool?: pg.Pool;
  markazPools?: Map<PoolName, pg.Pool>;
  /** The transaction in which a preview reads. */
  markazPreviewed?: AsyncLocalStorage<PrismaClient>;
};
globals.markazPools ??= new Map();
const pools = globals.markazPools;

/** Times and logs the queries of a pool. */
function createQueryObserver(pool: PoolName): QueryObserver {
  const logSlow = logSlowQueries({ pool, limitMs: readEnv(process.env).SLOW_QUERY_MS, log });
  return (statement, durationMs) => {
    meters.queries.observe({ pool }, durationMs / 1000);
    logSlow(statement, durationMs);
  };
}

function createPool(name: PoolName): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: POOL_SIZES[name],
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    Client: observedConnection(createQueryObserver(name)),
    // Behind a pooler they are the role's defaults (setRoleTimeouts).
    ...(isPooled() ? {} : SESSION_TIMEOUTS),
  });
  pools.set(name, pool);
  return pool;
}

function createClient(name: PoolName): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(createPool(name), { disposeExternalPool: true }) });
}

/** How many connections each pool has open, and how many queries wait for one. */
export function connectionCounts() {
  return [...pools].map(([pool, { totalCount, idleCount, waitingCount }]) => ({
    ...{ pool, used: totalCount - idleCount, idle: idleCount, waiting: waitingCount },
  }));
}

/**
 * The same client, which calls `onQuery` before every query and records the failures of the database. The extension's type
 * differs only in what this program does not use.
 */
function observedClient(client: PrismaClient, onQuery: () => void = () => {}): PrismaClient {
  return client.$extends({
    query: {
      async $allOperations({ args, query }) {
        onQuery();
        try {
          return await query(args);
        } catch (error) {
          recordDatabaseFailure(error);
          throw error;
        }
      },
    },
  }) as unknown as PrismaClient;
}

/** The studio's database client of this process. Connects at first use to DATABASE_URL, which the start has set. */
export function db(): PrismaClient {
  globals.markazDb ??= observedClient(createClient('studio'));
  return globals.markazDb;
}

/**
 * The client for reader pages. It has its own connections, so that requests of the studio cannot delay readers. A query that does not
 * run inside `recorded` (lib/public-changes/record-reads.ts) counts as reading everything.
 */
export function readersDb(): PrismaClient {
  const previewed = globals.markazPreviewed?.getStore();
  if (previewed) return previewed;
  globals.markazReadersDb ??= observedClient(createClient('readers'), recordUnnamedRead);
  return globals.markazReadersDb;
}

/** Queries of readers' pages in `work` run in this transaction, and find what is changed in it: for previews, and for what studio requests ask of readers' addresses. */
export function withReadersDb<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  globals.markazPreviewed ??= new AsyncLocalStorage();
  return globals.markazPreviewed.run(tx as PrismaClient, work);
}

/** Connections that take jobs from the queue and record how they ended. Jobs themselves use `db()`. */
export function jobsPool(): pg.Pool {
  // An idle connection that is lost is replaced at the next query.
  globals.markazJobsPool ??= createPool('jobs').on('error', () => {});
  return globals.markazJobsPool;
}

export async function closeDb(): Promise<void> {
  const { markazDb, markazReadersDb, markazJobsPool } = globals;
  await Promise.all([markazDb?.$disconnect(), markazReadersDb?.$disconnect(), markazJobsPool?.end()]);
  globals.markazDb = undefined;
  globals.markazReadersDb = undefined;
  globals.markazJobsPool = undefined;
  pools.clear();
}
