import { DatabaseListener } from '@/lib/database/database-listener';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';
import { PurgeLoop } from './purge-loop';
import { sendDuePurges } from './send-due-purges';
import { sendPurge } from './send-purge';
import { switchPurgesOff, switchPurgesOn } from './switch-purges';

export interface StartPurgesOptions {
  /** The caches in front; none switches the outbox off. */
  urls: readonly URL[];
  /** Names the build of the site; pages of another build are purged. */
  build: string;
  /** For LISTEN. */
  connectionString: string | undefined;
}

/** A failure of the database is logged where it happens. */
function logError(err: unknown): void {
  if (!isDatabaseAway(err)) log.error({ err }, 'Purges could not be sent');
}

/**
 * Has the database write purges, or not, as `urls` says, and sends them until `stop`. Resolves when that is decided, or at once when
 * the database is away; it is then decided later, before the first purge is sent.
 */
export async function startPurges({ urls, build, connectionString }: StartPurgesOptions) {
  if (urls.length === 0) {
    await transaction(switchPurgesOff).catch(logError);
    return { stop: async () => {} };
  }
  let isOn = false;
  const switchOn = async () => {
    if (!isOn) await transaction((tx) => switchPurgesOn(tx, build));
    isOn = true;
  };
  await switchOn().catch(logError);
  const loop = new PurgeLoop({
    sendDue: async () => {
      await switchOn();
      return transaction((tx) => sendDuePurges(tx, (keys) => sendPurge(urls, keys)));
    },
    onError: logError,
    log,
  });
  const listener = new DatabaseListener({ connectionString, log });
  void listener.subscribe('purge', loop);
  await listener.start();
  return {
    async stop() {
      listener.close();
      await loop.stop();
    },
  };
}
