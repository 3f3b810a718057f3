import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { queryAsSuperuser } from '@/lib/database/embedded-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';

/** Runs a task and returns how many SQL statements the database was sent meanwhile. */
export type CountStatements = (task: () => Promise<unknown>) => Promise<number>;

/** A statement in the server's log. Those of transactions, of probes and of following changes do not count. */
const STATEMENT =
  /LOG: {2}(?:execute [^:]+|statement): (?!BEGIN|COMMIT|ROLLBACK|SELECT 1\b|SHOW|DEALLOCATE|[^\n]*"PublicChange")/g;

/** The log is written a moment after the answer. */
const LOG_DELAY_MS = 50;

/** The server logs every statement while `work` runs. Its counter is null when the log cannot be read. */
export async function countStatements<Result>(
  { databaseUrl }: NewsroomUnderTest,
  work: (count: CountStatements | null) => Promise<Result>,
): Promise<Result> {
  const socketFolder = new URL(databaseUrl).searchParams.get('host') ?? '';
  const [row] = await queryAsSuperuser<{ data_directory: string }>(socketFolder, 'SHOW data_directory');
  // lib/database/database-home.ts
  const logFile = join(dirname(row?.data_directory ?? ''), 'server.log');
  if (!existsSync(logFile)) return work(null);
  const setLogging = async (value: 'all' | 'none') => {
    await queryAsSuperuser(socketFolder, `ALTER SYSTEM SET log_statement = '${value}'`);
    await queryAsSuperuser(socketFolder, 'SELECT pg_reload_conf()');
    await pause(10 * LOG_DELAY_MS);
  };
  const count: CountStatements = async (task) => {
    await pause(LOG_DELAY_MS);
    const { size } = statSync(logFile);
    await task();
    await pause(LOG_DELAY_MS);
    const added = readFileSync(logFile).subarray(size).toString('utf8');
    return added.match(STATEMENT)?.length ?? 0;
  };
  await setLogging('all');
  try {
    return await work(count);
  } finally {
    await setLogging('none');
  }
}
