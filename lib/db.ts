import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';

export type Tx = Prisma.TransactionClient;

// Kept on globalThis because Next bundles this module more than once (pages, actions, route handlers).
const holder = globalThis as { markazDb?: PrismaClient };

/** The one client of this process. Connects at first use, to DATABASE_URL as the start set it. */
export function db(): PrismaClient {
  holder.markazDb ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 15_000,
    }),
  });
  return holder.markazDb;
}

/** Runs a mutation whole or not at all. Read committed: rooms lock the rows that they decide on. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 20_000, maxWait: 10_000 });
}

export async function closeDb(): Promise<void> {
  await holder.markazDb?.$disconnect();
  holder.markazDb = undefined;
}
