import { type Env, listeningAddress } from '@/lib/env';
import { log } from '@/lib/log';
import { buildIfChanged, needsBuild } from './build-if-changed';
import { fillNewsroom, openNewsroom } from './open-newsroom';
import { requireFreePort } from './require-free-port';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

/** Open requests may finish within this time. */
const CLOSE_TIMEOUT_MS = 15_000;

async function serve({ HOST, PORT }: Env, shutdown: Shutdown): Promise<void> {
  const { startServer } = await import('@/server');
  const server = await step('Starting the server', () => startServer()).catch(async (error) => {
    // Another program may have taken the port since the first check. This reports it with the same message.
    await requireFreePort(HOST, PORT);
    throw error;
  });
  shutdown.add(async () => {
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS).unref());
    await Promise.race([server.close(), timeout]);
  });
}

async function open(shutdown: Shutdown): Promise<Env> {
  const env = await openNewsroom(shutdown);
  if (needsBuild()) await step('Building the site', () => buildIfChanged(shutdown));
  await fillNewsroom(env, shutdown);
  await serve(env, shutdown);
  return env;
}

/** Runs while readers are served: pieces that an older version rendered stay readable, and an archive takes long. */
function rerenderInBackground(shutdown: Shutdown): void {
  let isShuttingDown = false;
  const rerendering = import('@/lib/publishing/rerender-publications')
    .then(({ rerenderPublications }) => rerenderPublications({ isShuttingDown: () => isShuttingDown }))
    .then((count) => count > 0 && log.info({ count }, 'Rendered the publications of an older version again'))
    .catch((error: unknown) =>
      log.error({ err: error }, 'The publications of an older version could not be rendered again'),
    );
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
