import { PrismaPg } from '@prisma/adapter-pg';
import { isPooled } from '@/lib/database/direct-database-url';
import { logSlowQueries } from '@/lib/database/log-slow-queries';
import { observedConnection } from '@/lib/database/observed-connection';
import { POOL_SIZES } from '@/lib/database/pool-sizes';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { SESSION_TIMEOUTS } from '@/lib/database/session-timeouts';
import { readEnv } from '@/lib/env';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';
import { log } from '@/lib/log';
import { recordUnnamedRead } from '@/lib/public-changes/record-reads';

export type Tx = Prisma.TransactionClient;

/** Limit for making a connection, and for waiting for a free one. */
export const CONNECT_TIMEOUT_MS = 3_000;

// Kept on globalThis because Next bundles this module more than once (pages, actions, route handlers).
const globals = globalThis as { markazDb?: PrismaClient; markazReadersDb?: PrismaClient };

/** `pool` names the connections in the log. */
function createClient(pool: string, maxConnections: number): PrismaClient {
  const limitMs = readEnv(process.env).SLOW_QUERY_MS;
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.DATABASE_URL,
      max: maxConnections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      Client: observedConnection(logSlowQueries({ pool, limitMs, log })),
      // Behind a pooler they are the role's defaults (setRoleTimeouts).
      ...(isPooled() ? {} : SESSION_TIMEOUTS),
    }),
  });
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
  globals.markazDb ??= observedClient(createClient('studio', POOL_SIZES.studio));
  return globals.markazDb;
}

/**
 * The client for reader pages. It has its own connections, so that requests of the studio cannot delay readers. A query that does not
 * run inside `recorded` (lib/public-changes/record-reads.ts) counts as reading everything.
 */
export function readersDb(): PrismaClient {
  globals.markazReadersDb ??= observedClient(createClient('readers', POOL_SIZES.readers), recordUnnamedRead);
  return globals.markazReadersDb;
}

export async function closeDb(): Promise<void> {
  await Promise.all([globals.markazDb?.$disconnect(), globals.markazReadersDb?.$disconnect()]);
  globals.markazDb = undefined;
  globals.markazReadersDb = undefined;
}
