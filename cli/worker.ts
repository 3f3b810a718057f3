import pg from 'pg';
import { readHistory } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import { startDatabase } from '@/lib/database/start-database';
import { readEnv } from '@/lib/env';
import { log } from '@/lib/log';
import { OperatorError } from '@/lib/operator-error';
import { requireNewsroom } from './require-newsroom';
import { Shutdown, shutdownOnSignals } from './shutdown';

/** The site applies migrations, so that two versions do not disagree about who changes the database. */
async function requireMigrated(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const applied = await readHistory(client).catch(() => []);
    const names = new Set(applied.map(({ name }) => name));
    const missing = readMigrationFiles(MIGRATIONS_FOLDER).find(({ name }) => !names.has(name));
    if (!missing) return;
  } finally {
    await client.end().catch(() => {});
  }
  throw new OperatorError(
    'The database does not have the schema of this version yet: start the site with this version first.',
  );
}

async function open(shutdown: Shutdown): Promise<void> {
  const env = readEnv(process.env);
  requireNewsroom(env);
  const database = await startDatabase(env);
  shutdown.add(() => database.stop());
  await requireMigrated(database.directUrl);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: env.DATA_DIR,
    SITE_URL: env.SITE_URL,
  });
  // Modules that connect to the database may be loaded only now.
  const { closeDb } = await import('@/lib/db');
  const { startJobs } = await import('@/lib/job-registry/start-jobs');
  shutdown.add(closeDb);
  const jobs = await startJobs({ runs: true });
  shutdown.add(() => jobs.stop());
  log.info({}, 'Running jobs');
}

/** Runs the newsroom's jobs in a process of its own, until it is ended. */
export default async function worker(): Promise<void> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  await open(shutdown).catch((error) => shutdown.fail(error));
  await new Promise<never>(() => {});
}
