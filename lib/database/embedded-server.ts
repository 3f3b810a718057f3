import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';
import { SUPERUSER } from './cluster';
import type { DatabaseHome } from './database-home';
import { findPostmaster, removeStaleLock } from './postmaster';
import { spawnAs } from './run-as';

const POLL_MS = 100;
/** After a crash PostgreSQL replays its log before it answers, which may take minutes. */
const START_TIMEOUT_MS = 10 * 60_000;
const MAX_LAUNCHES = 20;
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** Of short connections that do not keep another program from stopping the server. */
export const UNCOUNTED_APPLICATION_NAME = 'markaz-supervisor';

/** A server that answers. `adopted`: another program started it. */
export type RunningServer = { pid: number; socketFolder: string; adopted: boolean };

function serverSettings(home: DatabaseHome, durable: boolean): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${home.socketFolder}"`,
    unix_socket_permissions: '0700',
    shared_buffers: '128MB',
    max_connections: '100',
    jit: 'off',
    timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] %a ',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog({ logFile, runAs }: DatabaseHome): number {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES)
    renameSync(logFile, `${logFile}.old`);
  const file = openSync(logFile, 'a', 0o600);
  if (runAs.uid !== undefined && runAs.gid !== undefined) fchownSync(file, runAs.uid, runAs.gid);
  return file;
}

/**
 * A durable server gets its own process group, which Ctrl-C does not reach: the program first finishes its open requests and
 * then stops the server.
 */
function launch(home: DatabaseHome, durable: boolean): { hasEnded(): boolean } {
  const logFile = openLog(home);
  const child = spawnAs(
    home.runAs,
    join(home.binaries, 'bin', 'postgres'),
    ['-D', home.data, ...serverSettings(home, durable)],
    { detached: durable, stdio: ['ignore', logFile, logFile] },
  );
  closeSync(logFile);
  child.unref();
  let hasEnded = false;
  child.once('exit', () => {
    hasEnded = true;
  });
  child.once('error', () => {
    hasEnded = true;
  });
  return { hasEnded: () => hasEnded };
}

/** Runs one query as superuser on a connection of its own. */
export async function queryAsSuperuser<Row extends pg.QueryResultRow>(
  socketFolder: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: SUPERUSER,
    database: 'postgres',
    application_name: UNCOUNTED_APPLICATION_NAME,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether the server at this socket answers and is the one of this data folder. */
async function isServing(socketFolder: string, data: string): Promise<boolean> {
  try {
    const [row] = await queryAsSuperuser<{ data_directory: string }>(socketFolder, 'SHOW data_directory');
    return row?.data_directory === data;
  } catch {
    return false;
  }
}

function lastLogLine(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|PANIC|LOG): +/, '');
}

/**
 * Returns the running server of this data folder, and starts one if there is none. When several programs do so at once,
 * PostgreSQL lets one server keep the folder, and the other programs adopt it.
 * Throws an OperatorError with the last error of the server's log when it cannot be started, and the reason of `signal` when that ends the wait.
 */
export async function ensureServer(
  home: DatabaseHome,
  durable: boolean,
  signal?: AbortSignal,
): Promise<RunningServer> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let launched: { hasEnded(): boolean } | null = null;
  let launches = 0;
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    const found = findPostmaster(home.data);
    const socketFolder = found?.socketFolder ?? home.socketFolder;
    if (found && (await isServing(socketFolder, home.data))) {
      return { pid: found.pid, socketFolder, adopted: launched === null || launched.hasEnded() };
    }
    if (!found && (launched === null || launched.hasEnded())) {
      // The children of a killed server hold its shared memory until they end, so the first launches may fail.
      if (launches >= MAX_LAUNCHES) break;
      if (launches > 0) await pause(POLL_MS * launches);
      removeStaleLock(home.data);
      launched = launch(home, durable);
      launches += 1;
    }
    await pause(POLL_MS);
  }
  throw new OperatorError(
    `The embedded database does not start (${home.logFile}): ${lastLogLine(home.logFile)}`,
  );
}

/**
 * Ends the server of this folder and waits for it: SIGINT is PostgreSQL's fast shutdown, SIGQUIT the immediate one. Signals no
 * other process.
 */
export async function endServer(data: string, pid: number): Promise<void> {
  for (const [signal, timeoutMs] of [['SIGINT', 30_000] as const, ['SIGQUIT', 10_000] as const]) {
    if (findPostmaster(data)?.pid !== pid) return;
    process.kill(pid, signal);
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline && findPostmaster(data)?.pid === pid) await pause(POLL_MS / 2);
  }
}
