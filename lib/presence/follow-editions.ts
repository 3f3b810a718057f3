import { z } from 'zod';
import { DatabaseListener } from '@/lib/database/database-listener';
import { directDatabaseUrl } from '@/lib/database/direct-database-url';
import type { Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { EditionActivity, type Sign } from './edition-activity';

/** saveSteps (lib/entries) writes to it too. */
const CHANNEL = 'edition_activity';

const SignJson = z.strictObject({
  editionId: z.string(),
  clientId: z.string(),
  userId: z.string(),
  wrote: z.boolean(),
});

interface Following {
  activity: EditionActivity;
  listener: DatabaseListener;
}

// Kept on globalThis because Next bundles this module more than once.
const globals = globalThis as { markazFollowing?: Following };

/** What happens in texts, as one process hears of it. */
export function follow(): Following {
  const activity = new EditionActivity();
  const listener = new DatabaseListener({ connectionString: directDatabaseUrl(), log });
  void listener.subscribe(CHANNEL, {
    onNotification: (payload) => activity.record(SignJson.parse(JSON.parse(payload))),
    onConnect: () => activity.wakeAll(),
  });
  void listener.start();
  return { activity, listener };
}

/** What happens in texts, in every process on this database. Listens from the first call on, with one connection. */
export function followEditions(): EditionActivity {
  globals.markazFollowing ??= follow();
  return globals.markazFollowing.activity;
}

/** Answers every tab that waits, because the process is about to end and would wait for them. */
export function endWaitsForActivity(): void {
  globals.markazFollowing?.activity.end();
}

export function stopFollowingEditions(): void {
  globals.markazFollowing?.listener.close();
  globals.markazFollowing = undefined;
}

/** Tells every process, this one too. */
export async function sendSign(tx: Tx, sign: Sign): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(sign)})`;
}
