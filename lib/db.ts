import { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';
import { recordUnnamedRead } from '@/lib/public-changes/record-reads';

export type Tx = Prisma.TransactionClient;

/** Limits for making a connection and for one answer. Together they stay within the 8 s request timeout. */
export const CONNECT_TIMEOUT_MS = 3_000;
export const RESPONSE_TIMEOUT_MS = 5_000;

/**
 * Timeouts that PostgreSQL enforces, in milliseconds. `lock_timeout` is below RESPONSE_TIMEOUT_MS, so that waiting for a locked row
 * ends with an error and not with a cut connection. The others end statements and transactions that no client waits for any
 * more and that would go on holding locks.
 */
const SERVER_TIMEOUTS = {
  lock_timeout: 4_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};

// Kept on globalThis because Next bundles this module more than once (pages, actions, route handlers).
const globals = globalThis as { markazDb?: PrismaClient; markazReadersDb?: PrismaClient };

/** Has the shape of a system error, because Prisma's adapter recognises a lost connection by it. */
function responseTimeoutError(): Error {
  const error = new Error(`The database did not answer within ${RESPONSE_TIMEOUT_MS} ms`);
  return Object.assign(error, { code: 'ETIMEDOUT', errno: -110, syscall: 'read' });
}

/**
 * Closes a connection whose answer takes longer than RESPONSE_TIMEOUT_MS. Ending the query alone (pg's `query_timeout`) would return
 * the connection to the pool in the middle of a transaction, and the next request would write into that transaction.
 */
function limitResponseTime(client: pg.ClientBase): void {
  const stream = client instanceof pg.Client ? client.connection.stream : null;
  if (!(stream instanceof Socket)) return;
  stream.setTimeout(RESPONSE_TIMEOUT_MS, () => {
    const isWaiting = Reflect.get(client, 'readyForQuery') === false;
    if (isWaiting) stream.destroy(responseTimeoutError());
  });
}

function createClient(maxConnections: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.DATABASE_URL,
      max: maxConnections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      onConnect: limitResponseTime,
      ...SERVER_TIMEOUTS,
    }),
  });
}

/** The same client; the extension's type differs only in what this program does not use. */
function recordingClient(client: PrismaClient): PrismaClient {
  return client.$extends({
    query: {
      $allOperations({ args, query }) {
        recordUnnamedRead();
        return query(args);
      },
    },
  }) as unknown as PrismaClient;
}

/** The studio's database client of this process. Connects at first use to DATABASE_URL, which the start has set. */
export function db(): PrismaClient {
  globals.markazDb ??= createClient(10);
  return globals.markazDb;
}

/**
 * The client for reader pages. It has its own connections, so that requests of the studio cannot delay readers. A query that does not
 * run inside `recorded` (lib/public-changes/record-reads.ts) counts as reading everything.
 */
export function readersDb(): PrismaClient {
  globals.markazReadersDb ??= recordingClient(createClient(4));
  return globals.markazReadersDb;
}

export async function closeDb(): Promise<void> {
  await Promise.all([globals.markazDb?.$disconnect(), globals.markazReadersDb?.$disconnect()]);
  globals.markazDb = undefined;
  globals.markazReadersDb = undefined;
}
