import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import type { DatabaseHome } from './database-home';
import { isAlive } from './postmaster';
import { runToEnd } from './run-as';

/** The owner of the newsroom's database. Not a superuser: SQL that an attacker injects cannot read files or run programs. */
export const OWNER = 'markaz';
export const DATABASE = 'markaz';
export const SUPERUSER = 'postgres';

// The built-in locale C.UTF-8 makes lower(), similarity() and sorting handle Arabic letters, and equally on every machine. The
// text search parser still uses the C library's LC_CTYPE: with plain "C" it treats the Arabic comma and quotation marks as
// letters. The names of a UTF-8 LC_CTYPE differ between systems, so each is tried.
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C'];
const CTYPE_LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];

// Connections come only through the Unix socket, and the mode 0700 of its folder admits only the folder's owner.
const HOST_BASED_AUTHENTICATION = 'local all all trust\n';

function runInitdb({ binaries, runAs }: DatabaseHome, folder: string, durable: boolean): void {
  const program = join(binaries, 'bin', 'initdb');
  const options = [
    '-D',
    folder,
    '-U',
    SUPERUSER,
    '--auth=trust',
    '--text-search-config=simple',
    '--no-instructions',
  ];
  const withoutSync = durable ? [] : ['--no-sync'];
  let output = '';
  for (const ctype of CTYPE_LOCALES) {
    const attempt = runToEnd(runAs, program, [...options, ...LOCALE, `--lc-ctype=${ctype}`, ...withoutSync]);
    if (attempt.ok) return;
    rmSync(folder, { recursive: true, force: true });
    output ||= attempt.output;
  }
  throw new OperatorError(`The database could not be created in ${dirname(folder)}: ${reasonIn(output)}`);
}

/** Of the output of a program of PostgreSQL, which ends with what it cleaned up or with the context of an error. */
function reasonIn(output: string): string {
  if (/No space left on device|wrote only \d+ of \d+ bytes/.test(output)) return 'the disk is full.';
  const lines = output.trim().split('\n');
  return lines.find((line) => /\b(?:FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1) ?? '';
}

function createDatabase({ binaries, runAs }: DatabaseHome, folder: string): void {
  const statements = `CREATE ROLE ${OWNER} LOGIN\nCREATE DATABASE ${DATABASE} OWNER ${OWNER}\n`;
  const program = join(binaries, 'bin', 'postgres');
  const { ok, output } = runToEnd(runAs, program, ['--single', '-D', folder, 'postgres'], statements);
  if (!ok || /ERROR|FATAL/.test(output)) {
    throw new OperatorError(`The database could not be created in ${dirname(folder)}: ${reasonIn(output)}`);
  }
}

/** Removes what a killed process left of an unfinished `ensureCluster`. */
function removeUnfinishedFolders(data: string): void {
  const prefix = `${basename(data)}.new-`;
  for (const name of readdirSync(dirname(data))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
}

function requireSameMajorVersion({ data, binaries }: DatabaseHome): void {
  if (!existsSync(join(data, 'PG_VERSION'))) {
    throw new OperatorError(
      `${data} holds something that is not a database: move it away or choose another DATA_DIR.`,
    );
  }
  const dataVersion = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const serverVersion = runToEnd({}, join(binaries, 'bin', 'postgres'), ['--version']).output.match(
    /\d+/,
  )?.[0];
  if (dataVersion === serverVersion) return;
  throw new OperatorError(
    `The database in ${data} was created by PostgreSQL ${dataVersion}, and this version of Markaz runs ${serverVersion}: export it with the version that created it, or set DATABASE_URL to a PostgreSQL ${dataVersion} server.`,
  );
}

/**
 * Creates the data folder (in PostgreSQL's words the cluster) unless it exists. It is created under another name and renamed
 * when it is complete, so that an interrupted start leaves no incomplete data folder, and of two simultaneous starts only one creates it.
 * Throws an OperatorError when it cannot be created or belongs to another major version of PostgreSQL.
 */
export function ensureCluster(home: DatabaseHome, { durable }: { durable: boolean }): void {
  if (existsSync(join(home.data, 'PG_VERSION'))) {
    requireSameMajorVersion(home);
    return;
  }
  removeUnfinishedFolders(home.data);
  const unfinished = `${home.data}.new-${process.pid}`;
  runInitdb(home, unfinished, durable);
  createDatabase(home, unfinished);
  writeFileSync(join(unfinished, 'pg_hba.conf'), HOST_BASED_AUTHENTICATION);
  try {
    renameSync(unfinished, home.data);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
    requireSameMajorVersion(home);
  }
}
