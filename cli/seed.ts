import { readEnv } from '@/lib/env';
import { requireWritableFolder } from './data-folder';
import { Departure, leaveOnSignals } from './departure';
import { fillNewsroom, openDatabase } from './open-newsroom';

async function fill(departure: Departure): Promise<void> {
  const env = readEnv(process.env);
  requireWritableFolder(env.DATA_DIR);
  await openDatabase(env, departure);
  await fillNewsroom({ ...env, SAMPLE_CONTENT: true }, departure);
}

/** What a start does to an empty newsroom, without the site: also beside a running one that was started empty. */
export default async function seed(): Promise<void> {
  const departure = new Departure();
  leaveOnSignals(departure);
  await fill(departure).catch((error) => departure.fail(error));
  await departure.leave();
}
