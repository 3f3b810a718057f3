import pg from 'pg';
import type { Env } from '@/lib/env';
import { step } from './step';
import { tellFirstPassword } from './tell-first-password';

/** Whether `fillNewsroom` has something to do. Answers quickly and loads little. The database is migrated. */
export async function needsFilling(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ filled: boolean }>(
      `SELECT EXISTS (SELECT FROM "User") AND EXISTS (
         SELECT FROM "Setting" WHERE "key" = 'sample-newsroom' AND "value" IN ('"loaded"', '"declined"')
       ) AND EXISTS (SELECT FROM "Setting" WHERE "key" = 'first-glossary') AS filled`,
    );
    return rows[0]?.filled !== true;
  } finally {
    await client.end();
  }
}

async function fill(env: Env, alsoWhenDeclined: boolean): Promise<void> {
  const { ensureFirstAdmin } = await import('@/lib/users/ensure-first-admin');
  const { loadFirstTerms } = await import('@/prisma/seed/load-first-terms');
  const { decideSample, loadSampleIfEmpty } = await import('@/prisma/seed/load-sample');
  const state = await decideSample(env.SAMPLE_CONTENT);
  const admin = await ensureFirstAdmin({ email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD });
  if (admin?.password) tellFirstPassword(env, { email: admin.email, password: admin.password });
  if (admin?.isWeak) {
    console.log(
      `\n  ADMIN_PASSWORD is easy to guess: change the password of ${admin.email} in the studio.\n`,
    );
  }
  await loadFirstTerms();
  if (state === 'loading' || alsoWhenDeclined) await step('Loading the sample newsroom', loadSampleIfEmpty);
}

/**
 * Gives an empty newsroom its first administrator, the terms that every glossary begins with and, unless SAMPLE_CONTENT was off at its very first
 * start, the sample content. A
 * generated password is told at once, because only its hash is stored and a later step may fail. Needs DATABASE_URL. Loads much
 * of the program, so that a process that serves readers runs it in another one (cli/fill-newsroom.mjs).
 */
export async function fillNewsroom(env: Env, { alsoWhenDeclined = false } = {}): Promise<void> {
  const { closeDb } = await import('@/lib/db');
  await fill(env, alsoWhenDeclined).finally(closeDb);
}
