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

/** A folder that every user of this machine can reach, for what cannot stay in root's private home. */
const ROOM = '/var/lib/markaz';

function makeRoom(): void {
  mkdirSync(ROOM, { recursive: true, mode: 0o755 });
  chmodSync(ROOM, 0o755);
}

/** The user "postgres", made when the machine has none. */
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
      'PostgreSQL does not run as root, and no user "postgres" could be made: start as another user, or set DATABASE_URL.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** The same binaries, or a copy of them where `runAs` cannot reach the originals. */
export function reachableBinaries(runAs: RunAs, binaries: string): string {
  const program = join('bin', 'postgres');
  if (runToEnd(runAs, join(binaries, program), ['--version']).ok) return binaries;
  const version = runToEnd({}, join(binaries, program), ['--version']).output.match(/[\d.]+/)?.[0];
  const copy = join(ROOM, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  makeRoom();
  const draft = `${copy}.new-${process.pid}`;
  cpSync(binaries, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, copy);
  return copy;
}

const pointer = (home: string) => join(home, 'elsewhere');

/** The folder that an earlier start chose instead of `home`, or null. */
export function findFallbackFolder(home: string): string | null {
  if (!existsSync(pointer(home))) return null;
  const folder = readFileSync(pointer(home), 'utf8').trim();
  if (existsSync(folder)) return folder;
  throw new OperatorError(
    `The database of this installation was in ${folder}, which is gone: bring it back, or remove ${pointer(home)} to begin with an empty one.`,
  );
}

/** A new folder for the database that `owner` can reach, remembered in `home`. Earlier ones are never touched. */
export function makeFallbackFolder(home: string, { uid, gid }: { uid: number; gid: number }): string {
  makeRoom();
  const folder = mkdtempSync(join(ROOM, 'database-'));
  chownSync(folder, uid, gid);
  writeFileSync(pointer(home), `${folder}\n`, { mode: 0o600 });
  return folder;
}
