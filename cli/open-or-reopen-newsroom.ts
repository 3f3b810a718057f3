import { setTimeout as pause } from 'node:timers/promises';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { migrate } from '@/lib/database/migrate';
import { startDatabase } from '@/lib/database/start-database';
import { type Env, readEnv } from '@/lib/env';
import { log } from '@/lib/log';
import { sharedAuthSecret } from './auth-secret';
import { openNewsroom, reopenNewsroom } from './open-newsroom';
import { wasOpenedBefore } from './opened-before';
import type { Shutdown } from './shutdown';

const RETRY_MS = 5_000;

export interface OpenOptions {
  /** Of the build that is to serve; null for one that has none, which always waits for the database. */
  buildId: string | null;
  /** The newsroom's processes have agreed on another secret than the one with which this process signs sessions. */
  onOtherSecret(): void;
  retryMs?: number;
}

export interface Opened {
  env: Env;
  /** The database does not answer; what the start does in it follows once it does. */
  isAway: boolean;
}

function isAway(error: unknown): boolean {
  const failure = findDatabaseFailure(error);
  return failure === 'away' || failure === 'busy';
}

/** What openDatabase does after it has connected. The failure, or null. */
async function finishNow(env: Env, onOtherSecret: () => void): Promise<unknown> {
  try {
    const { directUrl } = await startDatabase(env);
    await migrate(directUrl);
    if ((await sharedAuthSecret(env, directUrl)) !== process.env.AUTH_SECRET) onOtherSecret();
    return null;
  } catch (error) {
    return error;
  }
}

async function finishOpening(env: Env, shutdown: Shutdown, options: OpenOptions): Promise<void> {
  let isEnding = false;
  let isReported = false;
  shutdown.add(async () => {
    isEnding = true;
  });
  while (!isEnding) {
    await pause(options.retryMs ?? RETRY_MS, undefined, { ref: false });
    if (isEnding) return;
    const err = await finishNow(env, options.onOtherSecret);
    if (err === null) return log.info('The database answers again');
    if (!isAway(err) && !isReported) log.error({ err }, 'The database answers again, but cannot be used');
    isReported = !isAway(err);
  }
}

/**
 * As openNewsroom. Where an external database is away, the newsroom is opened without it, so that readers get stored pages after a
 * restart of the machine too: only by the build that opened this database last, because another one may have to migrate it first, and
 * the pages may be those of another newsroom.
 */
export async function openOrReopenNewsroom(shutdown: Shutdown, options: OpenOptions): Promise<Opened> {
  try {
    return { env: await openNewsroom(shutdown), isAway: false };
  } catch (error) {
    if (!isAway(error) || options.buildId === null) throw error;
    const env = readEnv(process.env);
    if (!wasOpenedBefore(env, options.buildId)) throw error;
    log.warn({ err: error }, 'The database is away: readers get stored pages until it answers');
    await reopenNewsroom(shutdown);
    void finishOpening(env, shutdown, options);
    return { env, isAway: true };
  }
}
