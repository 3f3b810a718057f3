import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DATABASE, OWNER } from '@/lib/database/cluster';
import { endServer } from '@/lib/database/embedded-server';
import { findPostmaster } from '@/lib/database/postmaster';
import { OperatorError } from '@/lib/operator-error';
import { phaseTimes } from './phase-times';
import { findFreePort } from './require-free-port';
import type { Shutdown } from './shutdown';

const START_TIMEOUT_MS = 5 * 60_000;
/** As text, or in an object of JSON. */
const IS_READY = /^(?:\{.*")?Ready on /;

type ServerUnderTest = { pid: number; dataDir: string; env: Record<string, string>; stop(): Promise<void> };

function settingsFor(dataDir: string, port: number, metricsPort: number): Record<string, string> {
  return {
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    HOST: '127.0.0.1',
    SITE_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    AUTH_SECRET: randomBytes(48).toString('base64url'),
    ADMIN_EMAIL: 'admin@markaz.example',
    ADMIN_PASSWORD: randomBytes(18).toString('base64url'),
    SAMPLE_CONTENT: 'on',
    LOG_LEVEL: 'info',
  };
}

/** For the site and for its metrics. */
async function findFreePorts(): Promise<[number, number]> {
  const [port, other] = [await findFreePort(), await findFreePort()];
  return port === other ? findFreePorts() : [port, other];
}

/** A server that was killed leaves its database running. */
async function endDatabase(dataDir: string): Promise<void> {
  const data = join(dataDir, 'postgres', 'data');
  const running = findPostmaster(data);
  if (running) await endServer(data, running.pid);
}

/**
 * Starts the program with the command that an operator uses, in an empty data folder, and waits for its line `Ready on …`. Its
 * output goes to the file `log`. `env` holds the addresses and the secret that the stories need. `given` are settings in addition to theirs.
 *
 * Playwright's own `webServer` does not replace this: it writes no log file, the stories need the address of the database that
 * the server starts, and a runner that ends by SIGTERM or SIGHUP leaves such a server and its database running.
 */
export async function startServerUnderTest(
  shutdown: Shutdown,
  log: string,
  given: Record<string, string> = {},
): Promise<ServerUnderTest> {
  const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'markaz-e2e-')));
  const settings = { ...settingsFor(dataDir, ...(await findFreePorts())), ...given };
  mkdirSync(dirname(log), { recursive: true });
  const logFile = createWriteStream(log);
  const child = spawn(process.execPath, ['cli/run.mjs', 'start', '--in-place'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  phaseTimes.follow(`Site and database (${basename(log, '.log')})`, child);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdout.pipe(logFile, { end: false });
  child.stderr.pipe(logFile, { end: false });
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    await endDatabase(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  shutdown.add(stop);
  await new Promise<void>((resolve, reject) => {
    const fail = (problem: string) => () => reject(new OperatorError(`${problem}; see ${log}.`));
    createInterface(child.stdout).on('line', (line) => IS_READY.test(line) && resolve());
    child.once('exit', fail('The server under test ended before it was ready'));
    setTimeout(fail('The server under test did not become ready'), START_TIMEOUT_MS).unref();
  });
  const socketFolder = findPostmaster(join(dataDir, 'postgres', 'data'))?.socketFolder ?? '';
  const url = `postgresql://${OWNER}@localhost/${DATABASE}?host=${encodeURIComponent(socketFolder)}`;
  const env = { ...settings, E2E_BASE_URL: settings.SITE_URL ?? '', DATABASE_URL: url };
  return { pid: child.pid ?? 0, dataDir, env, stop };
}
