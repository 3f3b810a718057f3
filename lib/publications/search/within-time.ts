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

/** In one statement. PostgreSQL ends a query that takes longer. `settings` are further ones, as in a SET. */
function settingsSql(settings: readonly string[]): Prisma.Sql {
  const assigned = [`statement_timeout = ${SEARCH_TIMEOUT_MS}`, ...PLAN_SETTINGS, ...settings].map(
    (setting) => {
      const [name, value] = setting.split(' = ');
      return Prisma.sql`set_config(${name}, ${value}, true)`;
    },
  );
  return Prisma.sql`SELECT ${Prisma.join(assigned)}`;
}

/** Runs one query of a search. `settings` apply to it alone. */
export async function withinTime<Rows>(query: Prisma.Sql, settings: readonly string[] = []): Promise<Rows> {
  const [, rows] = await recorded(() =>
    readersDb().$transaction([
      readersDb().$queryRaw(settingsSql(settings)),
      readersDb().$queryRaw<Rows>(query),
    ]),
  );
  return rows;
}
