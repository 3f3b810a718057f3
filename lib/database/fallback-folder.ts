import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import { type RunAs, runToEnd } from './run-as';

/** Every user can reach this folder. It holds what a server that runs as another user cannot reach in root's home folder. */
const SHARED_FOLDER = '/var/lib/markaz';

function makeSharedFolder(): void {
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  chmodSync(SHARED_FOLDER, 0o755);
}

/** The user "postgres", which is added when the machine has none. Throws an OperatorError when that fails. */
export function postgresUser(): Required<Pick<RunAs, 'uid' | 'gid'>> {
  const find = () =>
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === 'postgres');
  if (!find())
    runToEnd({}, 'useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres']);
  const [, , uid, gid] = find() ?? [];
  if (uid === undefined || gid === undefined) {
    throw new OperatorError(
      'PostgreSQL does not run as root, and no user "postgres" could be added: start as another user, or set DATABASE_URL.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** The same binaries, or a copy of them where `runAs` cannot reach the originals. */
export function reachableBinaries(runAs: RunAs, binaries: string): string {
  const program = join('bin', 'postgres');
  if (runToEnd(runAs, join(binaries, program), ['--version']).ok) return binaries;
  const version = runToEnd({}, join(binaries, program), ['--version']).output.match(/[\d.]+/)?.[0];
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  makeSharedFolder();
  const unfinished = `${copy}.new-${process.pid}`;
  cpSync(binaries, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}

/** A file that holds the path of the fallback folder. */
const pointerFile = (home: string) => join(home, 'elsewhere');

/** The folder that an earlier start chose instead of `home`, or null. */
export function findFallbackFolder(home: string): string | null {
  if (!existsSync(pointerFile(home))) return null;
  const folder = readFileSync(pointerFile(home), 'utf8').trim();
  if (existsSync(folder)) return folder;
  throw new OperatorError(
    `The database of this installation was in ${folder}, which does not exist any more: restore it, or remove ${pointerFile(home)} to start with an empty one.`,
  );
}

/** Makes a new folder for the database that this user can reach, and stores its path in `home`. Earlier folders stay as they are. */
export function makeFallbackFolder(home: string, { uid, gid }: { uid: number; gid: number }): string {
  makeSharedFolder();
  const folder = mkdtempSync(join(SHARED_FOLDER, 'database-'));
  chownSync(folder, uid, gid);
  writeFileSync(pointerFile(home), `${folder}\n`, { mode: 0o600 });
  return folder;
}
