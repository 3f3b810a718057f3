import { type Env, listeningAddress } from '@/lib/env';
import { log } from '@/lib/log';
import { buildIfChanged, needsBuild } from './build-if-changed';
import { Departure, leaveOnSignals } from './departure';
import { fillNewsroom, openNewsroom } from './open-newsroom';
import { requireFreePort } from './require-free-port';
import { step } from './step';

/** Requests under way may finish, but nobody waits for ever for a slow one. */
const LONGEST_DRAIN = 15_000;

async function serve({ HOST, PORT }: Env, departure: Departure): Promise<void> {
  const { startServer } = await import('@/server');
  const server = await step('Starting the server', () => startServer()).catch(async (error) => {
    // Somebody may have taken the port since it was looked at: that is told in the same words.
    await requireFreePort(HOST, PORT);
    throw error;
  });
  departure.before(async () => {
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_DRAIN).unref());
    await Promise.race([server.close(), tooLong]);
  });
}

async function open(departure: Departure): Promise<Env> {
  const env = await openNewsroom(departure);
  if (needsBuild()) await step('Building the site', () => buildIfChanged(departure));
  await fillNewsroom(env, departure);
  await serve(env, departure);
  return env;
}

/** While readers are served already: what an older version printed still reads well, and an archive is long. */
function reprintInBackground(departure: Departure): void {
  let isLeaving = false;
  const reprinting = import('@/lib/publishing/reprint-shelf')
    .then(({ reprintShelf }) => reprintShelf({ isLeaving: () => isLeaving }))
    .then(
      (count) => count > 0 && log.info({ count }, 'Printed pieces anew that an older version had printed'),
    )
    .catch((error: unknown) => log.error({ err: error }, 'The shelf could not be printed anew'));
  departure.before(async () => {
    isLeaving = true;
    await reprinting;
  });
}

/** Serves until a signal ends the program. */
export default async function start(): Promise<never> {
  Object.assign(process.env, { NODE_ENV: 'production' });
  const departure = new Departure();
  leaveOnSignals(departure);
  const env = await open(departure).catch((error) => departure.fail(error));
  console.log(`\n  Site     ${env.SITE_URL}\n  Studio   ${env.SITE_URL}/studio\n`);
  reprintInBackground(departure);
  console.log(`Ready on ${listeningAddress(env.HOST, env.PORT)}`);
  return new Promise(() => {});
}
