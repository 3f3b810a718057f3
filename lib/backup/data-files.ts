import { createReadStream, type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';

/** `path` is relative to DATA_DIR, with slashes. */
export type DataFile = { path: string; size: number; mode: number; mtime: Date };

/**
 * Names at the top of DATA_DIR that a backup leaves out: the embedded database, of which the rows are in the backup, and what the
 * program can make again. Everything else is included, because a file that was forgotten here costs space, and one that was
 * forgotten in a list of included files would cost the newsroom that file. A cache of another name marks its folder with
 * CACHEDIR.TAG (https://bford.info/cachedir/).
 */
const LEFT_OUT = new Set(['postgres', 'page-cache', 'cache', 'builds', 'packages', 'logs', 'run', 'tmp']);

/** Hidden files, and files of running programs: logs, sockets, locks, unfinished files. */
const TRANSIENT = /^\.|\.(?:log|log\.old|sock|pid|lock|tmp|part)$/;

const CACHE_MARK = 'CACHEDIR.TAG';

function listFolder(folder: string, prefix: string, visited: Set<string>): DataFile[] {
  // Folders may be symbolic links, for example to a larger disk; a link to a folder above must not be followed for ever.
  const real = realpathSync(folder);
  if (visited.has(real) || existsSync(join(folder, CACHE_MARK))) return [];
  visited.add(real);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !TRANSIENT.test(name) && !(prefix === '' && LEFT_OUT.has(name)))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((item) => listItem(folder, prefix, item, visited));
}

function listItem(folder: string, prefix: string, { name }: Dirent, visited: Set<string>): DataFile[] {
  const full = join(folder, name);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isDirectory()) return listFolder(full, `${prefix}${name}/`, visited);
  if (!found?.isFile()) return [];
  return [{ path: prefix + name, size: found.size, mode: found.mode & 0o777, mtime: found.mtime }];
}

/** The files of DATA_DIR that belong to the newsroom: secrets and uploads. Empty when the folder does not exist. */
export function listDataFiles(dataDir: string): DataFile[] {
  return existsSync(dataDir) ? listFolder(dataDir, '', new Set()) : [];
}

/**
 * The bytes of a listed file. Exactly the listed size: what is appended meanwhile is left out. Throws an OperatorError when the file
 * cannot be read or has become shorter.
 */
export async function* readDataFile(dataDir: string, { path, size }: DataFile): AsyncGenerator<Uint8Array> {
  const full = join(dataDir, path);
  let bytes = 0;
  try {
    for await (const chunk of size > 0 ? createReadStream(full, { end: size - 1 }) : []) {
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw new OperatorError(`${full} cannot be read (${Reflect.get(error as object, 'code')}).`);
  }
  if (bytes < size) {
    throw new OperatorError(`${full} became shorter while it was read: start the backup again.`);
  }
}
