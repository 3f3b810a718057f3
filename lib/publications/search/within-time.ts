import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { recorded } from '@/lib/public-changes/record-reads';

/** What a search may take in the database. Milliseconds. */
const SEARCH_TIMEOUT_MS = 3_000;

/** PostgreSQL ends the statement when it takes longer. Compiling a plan (jit) would take longer than the search. */
const SETTINGS = [
  Prisma.sql`SET LOCAL statement_timeout = ${Prisma.raw(String(SEARCH_TIMEOUT_MS))}`,
  Prisma.sql`SET LOCAL jit = off`,
  // PostgreSQL takes reading a vector for as cheap as comparing two numbers, and would read every one instead of asking the index.
  Prisma.sql`SET LOCAL cpu_operator_cost = 0.1`,
  Prisma.sql`SET LOCAL enable_seqscan = off`,
];

/** Runs one query of a search. `settings` are statements that apply to it alone. */
export async function withinTime<Rows>(
  query: Prisma.Sql,
  settings: readonly Prisma.Sql[] = [],
): Promise<Rows> {
  const results = await recorded(() =>
    readersDb().$transaction([
      ...[...SETTINGS, ...settings].map((setting) => readersDb().$executeRaw(setting)),
      readersDb().$queryRaw<Rows>(query),
    ]),
  );
  return results.at(-1) as Rows;
}
