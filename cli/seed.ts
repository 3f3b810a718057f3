import { readEnv } from '@/lib/env';
import { requireWritableFolder } from './data-folder';
import { fillNewsroom } from './fill-newsroom';
import { openDatabase } from './open-newsroom';
import { Shutdown, shutdownOnSignals } from './shutdown';

async function fill(shutdown: Shutdown): Promise<void> {
  const env = readEnv(process.env);
  requireWritableFolder(env.DATA_DIR);
  await openDatabase(env, shutdown);
  await fillNewsroom(env, { alsoWhenDeclined: true });
}

/** Fills an empty newsroom as `npm start` does, also one that was first started with SAMPLE_CONTENT=off. */
export default async function seed(): Promise<void> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  await fill(shutdown).catch((error) => shutdown.fail(error));
  await shutdown.finish();
}
