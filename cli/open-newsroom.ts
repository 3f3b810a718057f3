import { migrate } from '@/lib/database/migrate';
import { type Database, reopenEmbedded, startDatabase } from '@/lib/database/start-database';
import { type Env, readEnv } from '@/lib/env';
import { log } from '@/lib/log';
import { localAuthSecret, secretVariables, sharedAuthSecret } from './auth-secret';
import { requireWritableFolder } from './data-folder';
import { requireFreePort } from './require-free-port';
import { requireMediaStorage } from './require-media-storage';
import type { Shutdown } from './shutdown';
import { step } from './step';

/** Runs a part of the start: with a line for the operator, or quietly where another process already serves. */
type Step = typeof step;
const quietly: Step = async (_, work) => work();

/** Sets the variables that the rest of the program reads, with the database's URL and the secret filled in. */
function completeEnvironment(env: Env, databaseUrl: string, secret: string): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    SITE_URL: env.SITE_URL,
    DATA_DIR: env.DATA_DIR,
    ...secretVariables(secret),
    NEXTAUTH_URL: env.SITE_URL,
  });
}

async function connect(env: Env, shutdown: Shutdown, run: Step): Promise<Database> {
  const description = env.DATABASE_URL ? 'Connecting to the database' : 'Starting the database';
  return run(description, () => {
    const starting = startDatabase(env);
    shutdown.add(async () => (await starting.catch(() => null))?.stop());
    return starting;
  });
}

/** Completes the environment. Modules that connect to the database may be loaded only afterwards. */
export async function openDatabase(env: Env, shutdown: Shutdown): Promise<void> {
  const { url, directUrl, notice } = await connect(env, shutdown, step);
  if (notice) console.log(notice);
  await step('Applying migrations', () => migrate(directUrl));
  completeEnvironment(env, url, await sharedAuthSecret(env, directUrl));
}

/** Throws an OperatorError for settings with which no start succeeds, before anything is changed. */
export async function requireUsableSettings(): Promise<Env> {
  const env = readEnv(process.env);
  await requireFreePort(env.HOST, env.PORT);
  requireWritableFolder(env.DATA_DIR);
  await requireMediaStorage(env);
  if (env.DATABASE_URL) await startDatabase(env);
  return env;
}

/** Checks the settings, the port and the data folder before it changes anything, then opens the database. */
export async function openNewsroom(shutdown: Shutdown): Promise<Env> {
  const env = readEnv(process.env);
  await requireFreePort(env.HOST, env.PORT);
  requireWritableFolder(env.DATA_DIR);
  await requireMediaStorage(env);
  await openDatabase(env, shutdown);
  return env;
}

/**
 * Opens the newsroom beside a process of another version that serves it. Migrations that take something away are refused, because the
 * other version still uses it.
 */
export async function takeOverNewsroom(shutdown: Shutdown): Promise<Env> {
  const env = readEnv(process.env);
  const { url, directUrl } = await connect(env, shutdown, quietly);
  const applied = await migrate(directUrl, { besideOlderVersion: true });
  completeEnvironment(env, url, await sharedAuthSecret(env, directUrl));
  if (applied.length > 0) log.info({ applied }, 'Applied migrations');
  return env;
}

/**
 * Opens the newsroom again after this process's predecessor has crashed. The database was checked and migrated by that one, and may be
 * away: readers get stored pages meanwhile.
 */
export async function reopenNewsroom(shutdown: Shutdown): Promise<Env> {
  const env = readEnv(process.env);
  if (env.DATABASE_URL) {
    completeEnvironment(env, env.DATABASE_URL, localAuthSecret(env));
    return env;
  }
  const { url, stop } = reopenEmbedded(env.DATA_DIR);
  shutdown.add(stop);
  completeEnvironment(env, url, localAuthSecret(env));
  return env;
}
