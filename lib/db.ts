import { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';

export type Tx = Prisma.TransactionClient;

/** How long a person waits before hearing that the database is away, in milliseconds: for a connection, and for an answer. */
export const CONNECT_TIMEOUT_MS = 3_000;
export const RESPONSE_TIMEOUT_MS = 5_000;

/**
 * What PostgreSQL itself ends, in milliseconds: waiting for a row that somebody else holds, before we would cut the
 * connection for its silence; and what we no longer wait for, which would go on holding rows.
 */
const LIMITS = {
  lock_timeout: 4_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};

// Kept on globalThis because Next bundles this module more than once (pages, actions, route handlers).
const holder = globalThis as { markazDb?: PrismaClient; markazReadersDb?: PrismaClient };

/** In the shape of the system's own error, by which the adapter recognises it. */
function answerTimeout(): Error {
  const error = new Error(`The database gave no answer within ${RESPONSE_TIMEOUT_MS} ms`);
  return Object.assign(error, { code: 'ETIMEDOUT', errno: -110, syscall: 'read' });
}

/**
 * Cuts a connection whose answer is overdue. Giving up the query alone (pg's `query_timeout`) would put a connection back into
 * the pool in the middle of a transaction, for the next request to write into and for nobody to commit.
 */
function limitAnswerTime(client: pg.ClientBase): void {
  const stream = client instanceof pg.Client ? client.connection.stream : null;
  if (!(stream instanceof Socket)) return;
  stream.setTimeout(RESPONSE_TIMEOUT_MS, () => {
    const isWaiting = Reflect.get(client, 'readyForQuery') === false;
    if (isWaiting) stream.destroy(answerTimeout());
  });
}

function connect(max: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.DATABASE_URL,
      max,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      onConnect: limitAnswerTime,
      ...LIMITS,
    }),
  });
}

/** The newsroom's client of this process. Connects at first use, to DATABASE_URL as the start set it. */
export function db(): PrismaClient {
  holder.markazDb ??= connect(10);
  return holder.markazDb;
}

/** The client of whatever readers see, with connections of its own: no crowd at the desk keeps a reader waiting. */
export function readersDb(): PrismaClient {
  holder.markazReadersDb ??= connect(4);
  return holder.markazReadersDb;
}

export async function closeDb(): Promise<void> {
  await Promise.all([holder.markazDb?.$disconnect(), holder.markazReadersDb?.$disconnect()]);
  holder.markazDb = undefined;
  holder.markazReadersDb = undefined;
}
