import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { recorded } from '@/lib/public-changes/record-reads';

/** What a search may take in the database. Milliseconds. */
const SEARCH_TIMEOUT_MS = 3_000;

/** What every search is planned with. Compiling a plan (jit) would take longer than the search. */
export const PLAN_SETTINGS = [
  'jit = off',
  // PostgreSQL takes reading a vector for as cheap as comparing two numbers, and would read every one instead of asking the index.
  'cpu_operator_cost = 0.1',
  'enable_seqscan = off',
] as const;

/** PostgreSQL ends the statement when it takes longer. */
const SETTINGS = [`statement_timeout = ${SEARCH_TIMEOUT_MS}`, ...PLAN_SETTINGS].map(
  (setting) => Prisma.sql`SET LOCAL ${Prisma.raw(setting)}`,
);

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
