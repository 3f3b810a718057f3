import { z } from 'zod';
import { DatabaseListener } from '@/lib/database/database-listener';
import { directDatabaseUrl } from '@/lib/database/direct-database-url';
import { db, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { EditionActivity, type Sign } from './edition-activity';

/** saveSteps (lib/entries) writes to it too. */
const CHANNEL = 'edition_activity';
/** On which a process that may have missed signs asks every process for those of the tabs that wait in it. */
const WHO_IS_THERE = 'edition_activity_asked';

const SignJson = z.strictObject({
  editionId: z.string(),
  clientId: z.string(),
  userId: z.string(),
  wrote: z.boolean(),
});

interface Following {
  activity: EditionActivity;
  listener: DatabaseListener;
  /** Resolves after the first attempt to listen. */
  started: Promise<void>;
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
  // Subscribed after the other channel, so that the answers are heard.
  void listener.subscribe(WHO_IS_THERE, {
    onNotification: () => sendSigns(db(), activity.signsOfWaiting()),
    onConnect: (query) => query('SELECT pg_notify($1, $2)', [WHO_IS_THERE, '']),
  });
  return { activity, listener, started: listener.start() };
}

function following(): Following {
  globals.markazFollowing ??= follow();
  return globals.markazFollowing;
}

/** What happens in texts, in every process on this database. */
export function followEditions(): EditionActivity {
  return following().activity;
}

/**
 * Listens, with one connection, and asks who has which text open. Before a process answers requests: else it would learn of nobody until
 * their tabs ask again.
 */
export function startFollowingEditions(): Promise<void> {
  return following().started;
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
async function sendSigns(tx: Tx, signs: Sign[]): Promise<void> {
  if (signs.length === 0) return;
  const payloads = signs.map((sign) => JSON.stringify(sign));
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}

/**
 * Tells every process. This one knows it at once, also while its own connection for notifications is away and for a sign that the
 * database has carried already: nobody hears of the same sign twice as news unless it is of writing.
 */
export async function sendSign(sign: Sign): Promise<void> {
  followEditions().record(sign);
  await sendSigns(db(), [sign]);
}

/** For a save of this process that is committed, whose sign saveSteps has sent with it. */
export function noteSave(sign: Omit<Sign, 'wrote'>): void {
  followEditions().record({ ...sign, wrote: true });
}
