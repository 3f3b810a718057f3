import { migrate } from '@/lib/database/migrate';
import { startDatabase } from '@/lib/database/start-database';
import { type Env, readEnv } from '@/lib/env';
import { readOrCreateAuthSecret, requireWritableFolder } from './data-folder';
import { requireFreePort } from './require-free-port';
import type { Shutdown } from './shutdown';
import { step } from './step';

/** Sets the variables that the rest of the program reads, with the database's URL and the secret filled in. */
function completeEnvironment(env: Env, databaseUrl: string): void {
  const secret = env.AUTH_SECRET ?? readOrCreateAuthSecret(env.DATA_DIR);
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
  const description = env.DATABASE_URL ? 'Connecting to the database' : 'Starting the database';
  const { url, notice } = await step(description, () => {
    const starting = startDatabase(env);
    shutdown.add(async () => (await starting.catch(() => null))?.stop());
    return starting;
  });
  if (notice) console.log(notice);
  return url;
}

/** Completes the environment. Modules that connect to the database may be loaded only afterwards. */
export async function openDatabase(env: Env, shutdown: Shutdown): Promise<void> {
  const url = await connect(env, shutdown);
  completeEnvironment(env, url);
  await step('Applying migrations', () => migrate(url));
}

/** Checks the settings, the port and the data folder before it changes anything, then opens the database. */
export async function openNewsroom(shutdown: Shutdown): Promise<Env> {
  const env = readEnv(process.env);
  await requireFreePort(env.HOST, env.PORT);
  requireWritableFolder(env.DATA_DIR);
  await openDatabase(env, shutdown);
  return env;
}

/**
 * Gives an empty newsroom its first administrator and, unless SAMPLE_CONTENT is off, the sample content. A generated password is
 * printed at once, because only its hash is stored and a later step may fail.
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
      `\n  ADMIN_PASSWORD is easy to guess: change the password of ${admin.email} in the studio.\n`,
    );
  }
  if (env.SAMPLE_CONTENT)
    await step('Loading the sample newsroom if the database is empty', loadSampleIfEmpty);
}
