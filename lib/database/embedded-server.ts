import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';
import { SUPERUSER } from './cluster';
import type { DatabaseHome } from './database-home';
import { findPostmaster, removeStaleLock } from './postmaster';
import { spawnAs } from './run-as';

const MOMENT = 100;
/** A server with much to recover after a crash may take minutes before it answers. */
const TIMEOUT_MS = 10 * 60_000;
const LOG_LIMIT = 10 * 1024 * 1024;

/** A server that answers. `adopted`: somebody else started it. */
export type RunningServer = { pid: number; socketFolder: string; adopted: boolean };

function settings(home: DatabaseHome, durable: boolean): string[] {
  const chosen = {
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
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog({ logFile, runAs }: DatabaseHome): number {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT)
    renameSync(logFile, `${logFile}.old`);
  const file = openSync(logFile, 'a', 0o600);
  if (runAs.uid !== undefined && runAs.gid !== undefined) fchownSync(file, runAs.uid, runAs.gid);
  return file;
}

/** Its own process group: Ctrl-C reaches the program, which answers what is under way and only then stops the server. */
function launch(home: DatabaseHome, durable: boolean): { hasEnded(): boolean } {
  const logFile = openLog(home);
  const child = spawnAs(
    home.runAs,
    join(home.binaries, 'bin', 'postgres'),
    ['-D', home.data, ...settings(home, durable)],
    { detached: durable, stdio: ['ignore', logFile, logFile] },
  );
  closeSync(logFile);
  child.unref();
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  return { hasEnded: () => ended };
}

/** Connects as superuser, asks and hangs up. */
export async function askServer<Row extends pg.QueryResultRow>(
  socketFolder: string,
  question: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: SUPERUSER,
    database: 'postgres',
    application_name: 'markaz-supervisor',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Row>(question, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function answers(socketFolder: string, data: string): Promise<boolean> {
  try {
    const [row] = await askServer<{ data_directory: string }>(socketFolder, 'SHOW data_directory');
    return row?.data_directory === data;
  } catch {
    return false;
  }
}

function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|PANIC|LOG): +/, '');
}

/**
 * Returns the live server of this data folder, starting one if there is none. Whoever else starts one at
 * the same time, PostgreSQL lets exactly one of them keep the folder, and the others adopt it.
 * Throws an OperatorError with the server's last words when it cannot be started.
 */
export async function ensureServer(home: DatabaseHome, durable: boolean): Promise<RunningServer> {
  const deadline = Date.now() + TIMEOUT_MS;
  let ours: { hasEnded(): boolean } | null = null;
  let launches = 0;
  while (Date.now() < deadline) {
    const found = findPostmaster(home.data);
    const socketFolder = found?.socketFolder ?? home.socketFolder;
    if (found && (await answers(socketFolder, home.data))) {
      return { pid: found.pid, socketFolder, adopted: ours === null || ours.hasEnded() };
    }
    if (!found && (ours === null || ours.hasEnded())) {
      // After a killed server its children need a moment to leave the shared memory: a few attempts are normal.
      if (launches >= 20) break;
      if (launches > 0) await pause(MOMENT * launches);
      removeStaleLock(home.data);
      ours = launch(home, durable);
      launches += 1;
    }
    await pause(MOMENT);
  }
  throw new OperatorError(
    `The embedded database does not start (${home.logFile}): ${lastWords(home.logFile)}`,
  );
}

/** Asks the server to end at once but in order, and waits for it. Only ever signals the server of this folder. */
export async function endServer(data: string, pid: number): Promise<void> {
  for (const [signal, timeoutMs] of [['SIGINT', 30_000] as const, ['SIGQUIT', 10_000] as const]) {
    if (findPostmaster(data)?.pid !== pid) return;
    process.kill(pid, signal);
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline && findPostmaster(data)?.pid === pid) await pause(MOMENT / 2);
  }
}
