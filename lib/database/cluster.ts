import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import type { DatabaseHome } from './database-home';
import { isAlive } from './postmaster';
import { runToEnd } from './run-as';

/** The owner of the newsroom's database. Not a superuser: a hole in a query must not reach the machine. */
export const OWNER = 'markaz';
export const DATABASE = 'markaz';
export const SUPERUSER = 'postgres';

// The built-in locale knows Arabic letters for lower(), similarity() and sorting on every machine. The text search
// parser still asks the C library: with plain "C" it takes the Arabic comma and quotation marks for letters.
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C'];
const LETTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];

// Only whoever may enter the socket's folder (mode 0700) can connect at all, and nobody over a network.
const DOORS = 'local all all trust\n';

function initialise({ binaries, runAs }: DatabaseHome, folder: string, durable: boolean): void {
  const program = join(binaries, 'bin', 'initdb');
  const fixed = [
    '-D',
    folder,
    '-U',
    SUPERUSER,
    '--auth=trust',
    '--text-search-config=simple',
    '--no-instructions',
  ];
  const speed = durable ? [] : ['--no-sync'];
  let output = '';
  for (const type of LETTER_TYPES) {
    const attempt = runToEnd(runAs, program, [...fixed, ...LOCALE, `--lc-ctype=${type}`, ...speed]);
    if (attempt.ok) return;
    rmSync(folder, { recursive: true, force: true });
    output ||= attempt.output;
  }
  throw new OperatorError(`The database could not be made in ${dirname(folder)}: ${lastLine(output)}`);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}

function addOwnDatabase({ binaries, runAs }: DatabaseHome, folder: string): void {
  const statements = `CREATE ROLE ${OWNER} LOGIN\nCREATE DATABASE ${DATABASE} OWNER ${OWNER}\n`;
  const program = join(binaries, 'bin', 'postgres');
  const { ok, output } = runToEnd(runAs, program, ['--single', '-D', folder, 'postgres'], statements);
  if (!ok || /ERROR|FATAL/.test(output)) {
    throw new OperatorError(`The database could not be made in ${dirname(folder)}: ${lastLine(output)}`);
  }
}

function removeAbandonedDrafts(data: string): void {
  const prefix = `${basename(data)}.new-`;
  for (const name of readdirSync(dirname(data))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
}

function requireSameRelease({ data, binaries }: DatabaseHome): void {
  if (!existsSync(join(data, 'PG_VERSION'))) {
    throw new OperatorError(
      `${data} holds something that is not a database: move it away or choose another DATA_DIR.`,
    );
  }
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const program = runToEnd({}, join(binaries, 'bin', 'postgres'), ['--version']).output.match(/\d+/)?.[0];
  if (made === program) return;
  throw new OperatorError(
    `The database in ${data} was made by PostgreSQL ${made}, this version runs ${program}: export with the version that made it, or set DATABASE_URL to a PostgreSQL ${made} server.`,
  );
}

/**
 * Makes the data folder unless it exists. It is made under another name and renamed when complete, so that
 * it is there whole or not at all, and only one of two starts at once makes it.
 */
export function ensureCluster(home: DatabaseHome, { durable }: { durable: boolean }): void {
  if (existsSync(join(home.data, 'PG_VERSION'))) {
    requireSameRelease(home);
    return;
  }
  removeAbandonedDrafts(home.data);
  const draft = `${home.data}.new-${process.pid}`;
  initialise(home, draft, durable);
  addOwnDatabase(home, draft);
  writeFileSync(join(draft, 'pg_hba.conf'), DOORS);
  try {
    renameSync(draft, home.data);
  } catch {
    rmSync(draft, { recursive: true, force: true });
    requireSameRelease(home);
  }
}
