import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import { findFallbackFolder, makeFallbackFolder, postgresUser, reachableBinaries } from './fallback-folder';
import { NAMESPACE, type RunAs, runToEnd } from './run-as';
import { serverBinaries } from './server-binaries';

/** Where an embedded server lives and as whom it runs. `notice` is a sentence for the operator. */
export type DatabaseHome = {
  binaries: string;
  data: string;
  socketFolder: string;
  logFile: string;
  runAs: RunAs;
  notice?: string;
};

// What the kernel has room for, less the name of the socket file ("/.s.PGSQL.5432").
const LONGEST_SOCKET_FOLDER = (process.platform === 'darwin' ? 103 : 107) - 15;

function privateFolder(folder: string, owner?: { uid?: number; gid?: number }): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner?.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** In the shared temp folder anybody may have put something under our name first: use it only if it is ours. */
function shortSocketFolder(folder: string, runAs: RunAs): string {
  const uid = runAs.uid ?? process.getuid?.();
  const short = join(tmpdir(), `markaz-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  if (!existsSync(short)) privateFolder(short, runAs);
  const found = lstatSync(short);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new OperatorError(
      `${short} belongs to somebody else: remove it, or set DATA_DIR to a shorter path.`,
    );
  }
  return short;
}

function homeIn(folder: string, binaries: string, runAs: RunAs, notice?: string): DatabaseHome {
  const socketFolder = join(folder, 'run');
  const fits = Buffer.byteLength(socketFolder) <= LONGEST_SOCKET_FOLDER;
  return {
    binaries,
    data: join(folder, 'data'),
    socketFolder: fits ? privateFolder(socketFolder, runAs) : shortSocketFolder(folder, runAs),
    logFile: join(folder, 'server.log'),
    runAs,
    notice,
  };
}

function canWrite(runAs: RunAs, folder: string): boolean {
  return runToEnd(runAs, 'sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder]).ok;
}

function ownedHome(folder: string, binaries: string, runAs: RunAs, notice?: string): DatabaseHome {
  return homeIn(folder, reachableBinaries(runAs, binaries), runAs, notice);
}

/** Where user namespaces are forbidden: as the user "postgres", in place if that user can come in, else elsewhere. */
function homeOfAnotherUser(folder: string, binaries: string): DatabaseHome {
  const user = postgresUser();
  chownSync(folder, user.uid, user.gid);
  const inPlace = canWrite(user, folder);
  if (!inPlace) chownSync(folder, 0, 0);
  const home = inPlace ? folder : makeFallbackFolder(folder, user);
  const notice = `PostgreSQL does not run as root and user namespaces are forbidden here, so the database runs as the user "postgres" and is kept in ${home}.`;
  return ownedHome(home, binaries, user, notice);
}

function homeForRoot(folder: string, binaries: string): DatabaseHome {
  const home = findFallbackFolder(folder) ?? folder;
  const data = join(home, 'data');
  const { uid, gid } = statSync(existsSync(data) ? data : home);
  if (uid !== 0) return ownedHome(home, binaries, { uid, gid });
  const enters = runToEnd(NAMESPACE, join(binaries, 'bin', 'postgres'), ['--version']).ok;
  if (enters && canWrite(NAMESPACE, home)) return homeIn(home, binaries, NAMESPACE);
  if (!existsSync(data)) return homeOfAnotherUser(home, binaries);
  throw new OperatorError(
    `PostgreSQL does not run as root, and user namespaces, with which the database in ${data} was made, are forbidden here: allow them, or set DATABASE_URL.`,
  );
}

/** Makes the folders of the embedded server inside DATA_DIR. Throws an OperatorError when it has no place to run. */
export function prepareHome(dataDir: string): DatabaseHome {
  const binaries = serverBinaries();
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) privateFolder(folder);
  const real = realpathSync(folder);
  return process.getuid?.() === 0 ? homeForRoot(real, binaries) : homeIn(real, binaries, {});
}
