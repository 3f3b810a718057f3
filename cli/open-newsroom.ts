import { migrate } from '@/lib/database/migrate';
import { startDatabase } from '@/lib/database/start-database';
import { type Env, readEnv } from '@/lib/env';
import { keptAuthSecret, requireWritableFolder } from './data-folder';
import { requireFreePort } from './require-free-port';
import type { Shutdown } from './shutdown';
import { step } from './step';

/** What the rest of the program reads from its environment, completed with what was found or made here. */
function completeEnvironment(env: Env, databaseUrl: string): void {
  const secret = env.AUTH_SECRET ?? keptAuthSecret(env.DATA_DIR);
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    SITE_URL: env.SITE_URL,
    DATA_DIR: env.DATA_DIR,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: env.SITE_URL,
  });
}

async function connect(env: Env, shutdown: Shutdown): Promise<string> {
  const what = env.DATABASE_URL ? 'Finding the database' : 'Starting the database';
  const { url, notice } = await step(what, () => {
    const starting = startDatabase(env);
    shutdown.add(async () => (await starting.catch(() => null))?.stop());
    return starting;
  });
  if (notice) console.log(notice);
  return url;
}

/** Afterwards the environment is complete, and what connects to the database may be loaded. */
export async function openDatabase(env: Env, shutdown: Shutdown): Promise<void> {
  const url = await connect(env, shutdown);
  completeEnvironment(env, url);
  await step('Applying migrations', () => migrate(url));
}

/** Settings, port, data folder, database, migrations. Cheap refusals come first, so that they change nothing. */
export async function openNewsroom(shutdown: Shutdown): Promise<Env> {
  const env = readEnv(process.env);
  await requireFreePort(env.HOST, env.PORT);
  requireWritableFolder(env.DATA_DIR);
  await openDatabase(env, shutdown);
  return env;
}

/**
 * Gives an empty newsroom its first administrator and, unless the operator wants none, the sample content. A password
 * made here is printed at once: nobody could ever learn it if a later step failed.
 */
export async function fillNewsroom(env: Env, shutdown: Shutdown): Promise<void> {
  const { closeDb } = await import('@/lib/db');
  const { ensureFirstAdmin } = await import('@/lib/users/ensure-first-admin');
  const { loadSampleIfEmpty } = await import('@/prisma/seed/load-sample');
  shutdown.add(closeDb);
  const admin = await ensureFirstAdmin({ email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD });
  if (admin?.password) {
    console.log(`\n  Administrator       ${admin.email}\n  One-time password   ${admin.password}`);
    console.log('  Shown this once; a new one is chosen at the first sign-in.\n');
  }
  if (admin?.isWeak) {
    console.log(
      `\n  ADMIN_PASSWORD is easy to guess: whoever signs in as ${admin.email} had better change it.\n`,
    );
  }
  if (env.SAMPLE_CONTENT) await step('Loading the sample newsroom if this one is empty', loadSampleIfEmpty);
}
