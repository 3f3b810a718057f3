import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import { findFallbackFolder, makeFallbackFolder, postgresUser, reachableBinaries } from './fallback-folder';
import { NAMESPACE, type RunAs, runToEnd } from './run-as';
import { serverBinaries } from './server-binaries';

/** The files and folders of an embedded server, and the user that it runs as. `notice` is a sentence for the operator. */
export type DatabaseHome = {
  binaries: string;
  data: string;
  socketFolder: string;
  logFile: string;
  runAs: RunAs;
  notice?: string;
};

// The kernel's limit for the path of a Unix socket, less the name of PostgreSQL's socket file ("/.s.PGSQL.5432"). Bytes.
const MAX_SOCKET_FOLDER_BYTES = (process.platform === 'darwin' ? 103 : 107) - 15;

function makePrivateFolder(folder: string, owner?: { uid?: number; gid?: number }): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner?.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** For a data folder with a long path. Every user can write to the temp folder, so an existing folder is used only if it is ours. */
function shortSocketFolder(folder: string, runAs: RunAs): string {
  const uid = runAs.uid ?? process.getuid?.();
  const short = join(tmpdir(), `markaz-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  if (!existsSync(short)) makePrivateFolder(short, runAs);
  const found = lstatSync(short);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new OperatorError(
      `${short} belongs to another user: remove it, or set DATA_DIR to a shorter path.`,
    );
  }
  return short;
}

function homeIn(folder: string, binaries: string, runAs: RunAs, notice?: string): DatabaseHome {
  const socketFolder = join(folder, 'run');
  const isShortEnough = Buffer.byteLength(socketFolder) <= MAX_SOCKET_FOLDER_BYTES;
  return {
    binaries,
    data: join(folder, 'data'),
    socketFolder: isShortEnough ? makePrivateFolder(socketFolder, runAs) : shortSocketFolder(folder, runAs),
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

/** Where user namespaces are forbidden: as the user "postgres", in this folder if that user can reach it, else in a fallback folder. */
function homeOfAnotherUser(folder: string, binaries: string): DatabaseHome {
  const user = postgresUser();
  chownSync(folder, user.uid, user.gid);
  const isReachable = canWrite(user, folder);
  if (!isReachable) chownSync(folder, 0, 0);
  const home = isReachable ? folder : makeFallbackFolder(folder, user);
  const notice = `PostgreSQL does not run as root and user namespaces are forbidden here, so the database runs as the user "postgres", and its files are in ${home}.`;
  return ownedHome(home, binaries, user, notice);
}

function homeForRoot(folder: string, binaries: string): DatabaseHome {
  const home = findFallbackFolder(folder) ?? folder;
  const data = join(home, 'data');
  const { uid, gid } = statSync(existsSync(data) ? data : home);
  if (uid !== 0) return ownedHome(home, binaries, { uid, gid });
  const hasNamespaces = runToEnd(NAMESPACE, join(binaries, 'bin', 'postgres'), ['--version']).ok;
  if (hasNamespaces && canWrite(NAMESPACE, home)) return homeIn(home, binaries, NAMESPACE);
  if (!existsSync(data)) return homeOfAnotherUser(home, binaries);
  throw new OperatorError(
    `PostgreSQL does not run as root, and the database in ${data} was created with user namespaces, which are forbidden here: allow them, or set DATABASE_URL.`,
  );
}

/** Makes the folders of the embedded server inside DATA_DIR. Throws an OperatorError when the server cannot run there. */
export function prepareHome(dataDir: string): DatabaseHome {
  const binaries = serverBinaries();
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) makePrivateFolder(folder);
  const real = realpathSync(folder);
  return process.getuid?.() === 0 ? homeForRoot(real, binaries) : homeIn(real, binaries, {});
}
