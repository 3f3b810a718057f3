import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';
import { buildConcurrently, concurrentIndexes } from './concurrent-indexes';
import { type DatabaseFailure, findDatabaseFailure } from './find-database-failure';
import { isAdditive } from './is-additive';
import { MIGRATIONS_FOLDER, type MigrationFile, readMigrationFiles } from './migration-files';
import { type AppliedMigration, historyIssues, removalIssues, scriptIssues } from './migration-issues';

/** The key of the advisory lock that Prisma's own `migrate` command takes, so that the two never run at once. */
export const PRISMA_LOCK = 72_707_369;

const LOCK_RETRY_MS = 100;

/** How often an index is begun again that other processes were in the way of. */
const DEADLOCK_RETRIES = 5;
const DEADLOCK_PAUSE_MS = 500;

/**
 * Stored in Prisma's column for the output of a failed migration, which is empty for those that succeed: a build that does not know the
 * migration reads here that it can go on.
 */
const ADDITIVE = 'additive';

// The same columns as in Prisma's own table, so that Prisma's command line stays usable on this database.
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const REASONS: Partial<Record<DatabaseFailure, string>> = {
  away: 'the connection to the database was lost; start again when it answers',
  full: 'the disk of the database is full',
  readOnly: 'the database accepts no changes, as a standby server does',
};

/** The migrations that the database has, oldest first. */
export async function readHistory(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, coalesce(logs = $1, false) AS additive
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    [ADDITIVE],
  );
  return rows;
}

async function record(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, now(), clock_timestamp(), 1)`,
    [randomUUID(), file.checksum, file.name, isAdditive(file) ? ADDITIVE : null],
  );
}

async function applyOne(client: pg.Client, file: MigrationFile): Promise<void> {
  const indexes = concurrentIndexes(file.script);
  try {
    if (indexes) {
      for (const index of indexes) await buildConcurrently(client, index);
      return await record(client, file);
    }
    await client.query('BEGIN');
    await client.query(file.script);
    await record(client, file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    const failure = findDatabaseFailure(error);
    const message = error instanceof Error ? error.message : String(error);
    const reason = (failure && REASONS[failure]) ?? message;
    const outcome = indexes ? 'and is tried again by the next start' : 'and was rolled back';
    throw new OperatorError(`Migration ${file.name} could not be applied ${outcome}: ${reason}.`, {
      cause: error,
    });
  }
}

const isDeadlock = (error: unknown) =>
  error instanceof OperatorError && (error.cause as { code?: unknown } | undefined)?.code === '40P01';

/** Asks again and again instead of waiting in the database: an index that is built concurrently waits for every statement that began before it. */
async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS "isTaken"', [PRISMA_LOCK]);
    if (rows[0]?.isTaken) return;
    await setTimeout(LOCK_RETRY_MS);
  }
}

async function applyPending(
  client: pg.Client,
  files: MigrationFile[],
  besideOlderVersion: boolean,
  done: string[],
): Promise<void> {
  await client.query(HISTORY_TABLE);
  const applied = await readHistory(client);
  const names = new Set(applied.map(({ name }) => name));
  const pending = files.filter(({ name }) => !names.has(name));
  const issues = [...historyIssues(applied, files), ...pending.flatMap(scriptIssues)];
  if (besideOlderVersion) issues.push(...pending.flatMap(removalIssues));
  if (issues.length > 0) throw new OperatorError(issues.join('\n'));
  for (const file of pending) {
    await applyOne(client, file);
    done.push(file.name);
  }
}

/**
 * Builds before this one wait for the lock in the database, and an index that is built concurrently waits for them: PostgreSQL ends the one of the two that
 * holds the lock. Whoever waits is let past then, and what is left is done afterwards.
 */
async function applyPastOthers(
  client: pg.Client,
  files: MigrationFile[],
  besideOlderVersion: boolean,
): Promise<string[]> {
  const done: string[] = [];
  for (let retries = 0; ; retries += 1) {
    try {
      await applyPending(client, files, besideOlderVersion, done);
      return done;
    } catch (error) {
      if (!isDeadlock(error) || retries === DEADLOCK_RETRIES) throw error;
    }
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]);
    await setTimeout(DEADLOCK_PAUSE_MS);
    await takeLock(client);
  }
}

/**
 * Applies the migrations of this code that the database does not have, and returns their names, oldest first. A second process
 * that does the same at the same time waits, then finds nothing to do. `only` limits the code's migrations to those of these names.
 * With `besideOlderVersion` migrations are refused that take something away, which an older version still uses that serves meanwhile.
 * Throws an OperatorError, before it changes anything, when the database's history contradicts the code.
 */
export async function migrate(
  url: string,
  {
    dir = MIGRATIONS_FOLDER,
    only,
    besideOlderVersion = false,
  }: { dir?: string; only?: string[]; besideOlderVersion?: boolean } = {},
): Promise<string[]> {
  const files = readMigrationFiles(resolve(dir)).filter(({ name }) => only?.includes(name) ?? true);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    // The role may have timeouts for the program's own statements (setRoleTimeouts), which a migration exceeds.
    await client.query('SET statement_timeout = 0');
    await client.query('SET lock_timeout = 0');
    await client.query('SET idle_in_transaction_session_timeout = 0');
    // A session lock: it is released when this connection ends, also after a crash.
    await takeLock(client);
    return await applyPastOthers(client, files, besideOlderVersion);
  } finally {
    await client.end();
  }
}
