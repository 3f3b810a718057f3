import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';

const FOLDER = '/dev/shm';
/** The databases of two servers and of two test files, with space to spare. */
const NEEDED_BYTES = 4 * 2 ** 30;
/** `TMPFS_MAGIC` of statfs(2). */
const TMPFS = 0x01021994;

interface Options {
  folder?: string;
  neededBytes?: number;
  /** What is mounted, as in proc(5). */
  mounts?: string;
}

/** Some tests start programs that they have written there. */
function runsPrograms(folder: string, mounts: string): boolean {
  const mount = mounts.split('\n').findLast((line) => line.split(' ')[1] === folder);
  const options = mount?.split(' ')[3]?.split(',') ?? [];
  return mount !== undefined && !options.includes('noexec');
}

/**
 * A folder of the memory of this machine in which everything fits that tests write, or null. A file system on a disk takes twice as long to make and
 * remove the hundreds of files of a database, and every test file has one.
 */
export function findMemoryFolder({
  folder = FOLDER,
  neededBytes = NEEDED_BYTES,
  mounts,
}: Options = {}): string | null {
  try {
    const { type, bavail, bsize } = statfsSync(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (type !== TMPFS || bavail * bsize < neededBytes) return null;
    return runsPrograms(folder, mounts ?? readFileSync('/proc/mounts', 'utf8')) ? folder : null;
  } catch {
    return null;
  }
}
