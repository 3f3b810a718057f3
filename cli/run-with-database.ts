import { type Database, startDatabase } from '@/lib/database/start-database';
import type { Env } from '@/lib/env';
import { Shutdown, shutdownOnSignals } from './shutdown';

/** The exit code after Ctrl-C or a signal, so that a script does not take interrupted work for done work. */
const INTERRUPTED = 130;

/** `openDatabase` returns the database's URL. `signal` cancels the work, which then undoes what it has begun and rejects. */
type Work = (options: { openDatabase: () => Promise<string>; signal: AbortSignal }) => Promise<void>;

/**
 * Runs work that starts the embedded database, or connects to the external one, when it needs it. At the end the embedded one is
 * stopped unless another program uses it.
 */
export async function runWithDatabase(env: Env, work: Work): Promise<void> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown, INTERRUPTED);
  const controller = new AbortController();
  let starting: Promise<Database> | undefined;
  const openDatabase = async () => {
    starting ??= startDatabase(env);
    return (await starting).url;
  };
  const working = work({ openDatabase, signal: controller.signal });
  shutdown.add(async () => {
    controller.abort();
    await working.catch(() => {});
    await (await starting?.catch(() => null))?.stop();
  });
  await working.catch((error) => shutdown.fail(error));
  await shutdown.finish();
}
