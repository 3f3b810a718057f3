import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { databaseProgram } from '@/lib/database/database-program';
import { explainStartFailure } from '@/lib/database/explain-start-failure';
import { type Env, listeningAddress } from '@/lib/env';
import { log } from '@/lib/log';
import { OperatorError } from '@/lib/operator-error';
import type { RunningServer } from '@/server';
import { findBuild } from './builds/build-folder.mjs';
import { keepAssets } from './builds/keep-assets.mjs';
import { needsFilling } from './fill-newsroom';
import type { ToFrontProcess } from './launcher/messages.mjs';
import { launcher } from './launcher-channel';
import { reopenNewsroom, takeOverNewsroom } from './open-newsroom';
import { type Opened, openOrReopenNewsroom } from './open-or-reopen-newsroom';
import { recordOpened } from './opened-before';
import { requireFreePort } from './require-free-port';
import { Shutdown } from './shutdown';

type Start = Extract<ToFrontProcess, { type: 'start' }>;

/** The build that this process runs; null in the project's folder, where tests and measurements run. */
const BUILD = findBuild(join(import.meta.dirname, '..'));

async function openDatabase(occasion: Start['occasion'], shutdown: Shutdown): Promise<Opened> {
  if (occasion === 'restart') return { env: await reopenNewsroom(shutdown), isAway: false };
  if (occasion === 'successor') return { env: await takeOverNewsroom(shutdown), isAway: false };
  return openOrReopenNewsroom(shutdown, {
    buildId: BUILD?.id ?? null,
    onOtherSecret() {
      log.warn(
        'The processes of this newsroom sign sessions with another secret, and this one is started again',
      );
      process.exit(1);
    },
  });
}

/** The process that fills the newsroom has printed why it failed. */
class FillingFailed extends Error {}

/** In a process of its own, because this one serves readers and needs none of the newsroom's code. */
async function fillInOwnProcess(shutdown: Shutdown): Promise<void> {
  if (!(await needsFilling(process.env.DATABASE_URL ?? ''))) return;
  const child = spawn(process.execPath, [join('cli', 'run-part.mjs'), 'fill-new-newsroom'], {
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  shutdown.add(async () => {
    child.kill();
    await ended;
  });
  const [code] = await ended;
  if (code !== 0) throw new FillingFailed();
}

/** What later starts and versions use. Without it the site serves too. */
function keepForLater(env: Env): void {
  if (!BUILD) return;
  try {
    keepAssets(env.DATA_DIR, BUILD);
    recordOpened(env, BUILD.id);
  } catch (err) {
    log.warn({ err }, 'What later versions and starts use could not be stored in DATA_DIR');
  }
}

function removeOldVersions(dataDir: string, { buildId }: RunningServer): void {
  // The embedded database reads files of the version that started it as long as it runs.
  const inUse = databaseProgram(dataDir) ?? '';
  const args = [join('cli', 'remove-old-versions.mjs'), dataDir, buildId, inUse];
  spawn(process.execPath, args, { stdio: 'inherit' }).on('error', (error) =>
    log.warn({ err: error }, 'Older versions could not be removed'),
  );
}

async function startHttp({ env, isAway }: Opened, { occasion, mostRead }: Start): Promise<RunningServer> {
  const { HOST: host, PORT: port } = env;
  const { startServer } = await import('@/server');
  try {
    return await startServer({
      mostRead,
      handle: () => launcher.prepared({ host, port }),
      isRestart: occasion === 'restart' || isAway,
    });
  } catch (error) {
    // Another program may have taken the port since the first check. This reports it with the same message.
    if (occasion === 'first') await requireFreePort(host, port);
    throw error;
  }
}

function tellAddresses({ LOG_FORMAT, SITE_URL: site }: Env): void {
  const newsroom = `${site}/studio`;
  if (LOG_FORMAT === 'json') log.info({ site, newsroom }, 'The site is open');
  else console.log(`\n  Site       ${site}\n  Newsroom   ${newsroom}\n`);
}

/** Resolves with what is to be closed first when the process ends. */
async function open(start: Start, shutdown: Shutdown): Promise<RunningServer> {
  const isFirst = start.occasion === 'first';
  const opened = await openDatabase(start.occasion, shutdown);
  const { env } = opened;
  if (isFirst && !opened.isAway) await fillInOwnProcess(shutdown);
  keepForLater(env);
  const server = await startHttp(opened, start);
  server.applicationReady.catch((error: unknown) => {
    // The launcher starts this process again, after a pause.
    log.error({ err: error }, 'The application process could not be started');
    process.exit(1);
  });
  launcher.onListMostRead(() => server.mostRead());
  launcher.onServingAlone(() => removeOldVersions(env.DATA_DIR, server));
  if (isFirst) tellAddresses(env);
  launcher.listening(listeningAddress(env.HOST, env.PORT));
  return server;
}

async function report(error: unknown): Promise<void> {
  const explained = explainStartFailure(error);
  if (explained instanceof OperatorError) return launcher.failed(explained.message);
  if (error instanceof FillingFailed)
    return launcher.failed('The new newsroom could not be filled; the reason is above.');
  console.error(error);
  return launcher.failed('The site could not be started because of a bug, which the error above shows.');
}

/**
 * The front process: opens the database, serves readers, and runs the application process, until the launcher ends it or is gone. A
 * terminal sends its signals to every process; the launcher decides when this one ends.
 */
export async function serveSite(): Promise<void> {
  const shutdown = new Shutdown();
  let server: RunningServer | null = null;
  const end = async ({ hasSuccessor = false } = {}) => {
    const closing = server;
    if (closing) shutdown.add(() => closing.close({ hasSuccessor }));
    server = null;
    await shutdown.finish();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
  process.on('SIGTERM', () => end());
  process.stdout.on('error', () => {});
  launcher.onShutDown(end);
  try {
    server = await open(await launcher.started(), shutdown);
  } catch (error) {
    await shutdown.fail(error).catch(report);
    process.exit(1);
  }
}
