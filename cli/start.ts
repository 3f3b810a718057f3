import { type Env, listeningAddress } from '@/lib/env';
import { log } from '@/lib/log';
import { buildIfChanged, needsBuild } from './build-if-changed';
import { fillNewsroom, openNewsroom } from './open-newsroom';
import { requireFreePort } from './require-free-port';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

/** Requests under way may finish, but nobody waits for ever for a slow one. */
const LONGEST_DRAIN = 15_000;

async function serve({ HOST, PORT }: Env, shutdown: Shutdown): Promise<void> {
  const { startServer } = await import('@/server');
  const server = await step('Starting the server', () => startServer()).catch(async (error) => {
    // Somebody may have taken the port since it was looked at: that is told in the same words.
    await requireFreePort(HOST, PORT);
    throw error;
  });
  shutdown.add(async () => {
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_DRAIN).unref());
    await Promise.race([server.close(), tooLong]);
  });
}

async function open(shutdown: Shutdown): Promise<Env> {
  const env = await openNewsroom(shutdown);
  if (needsBuild()) await step('Building the site', () => buildIfChanged(shutdown));
  await fillNewsroom(env, shutdown);
  await serve(env, shutdown);
  return env;
}

/** While readers are served already: what an older version printed still reads well, and an archive is long. */
function rerenderInBackground(shutdown: Shutdown): void {
  let isShuttingDown = false;
  const rerendering = import('@/lib/publishing/rerender-publications')
    .then(({ rerenderPublications }) => rerenderPublications({ isShuttingDown: () => isShuttingDown }))
    .then(
      (count) => count > 0 && log.info({ count }, 'Printed pieces anew that an older version had printed'),
    )
    .catch((error: unknown) => log.error({ err: error }, 'The shelf could not be printed anew'));
  shutdown.add(async () => {
    isShuttingDown = true;
    await rerendering;
  });
}

/** Serves until a signal ends the program. */
export default async function start(): Promise<never> {
  Object.assign(process.env, { NODE_ENV: 'production' });
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const env = await open(shutdown).catch((error) => shutdown.fail(error));
  console.log(`\n  Site     ${env.SITE_URL}\n  Studio   ${env.SITE_URL}/studio\n`);
  rerenderInBackground(shutdown);
  console.log(`Ready on ${listeningAddress(env.HOST, env.PORT)}`);
  return new Promise(() => {});
}
