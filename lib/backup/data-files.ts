import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
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
const LEFT_OUT = new Set([
  'postgres',
  'page-cache',
  'assets',
  'cache',
  'builds',
  'packages',
  'logs',
  'run',
  'tmp',
]);

/** Hidden files, and files of running programs: logs, sockets, locks, unfinished files. */
const TRANSIENT = /^\.|\.(?:log|log\.old|sock|pid|lock|tmp|part)$/;

const CACHE_MARK = 'CACHEDIR.TAG';

const codeOf = (error: unknown) => Reflect.get(Object(error), 'code');

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

/** A folder that is removed meanwhile, with the last file in it, holds nothing. */
function listSubfolder(...args: Parameters<typeof listFolder>): DataFile[] {
  try {
    return listFolder(...args);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function listItem(folder: string, prefix: string, { name }: Dirent, visited: Set<string>): DataFile[] {
  const full = join(folder, name);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isDirectory()) return listSubfolder(full, `${prefix}${name}/`, visited);
  if (!found?.isFile()) return [];
  return [{ path: prefix + name, size: found.size, mode: found.mode & 0o777, mtime: found.mtime }];
}

/** The files of DATA_DIR that belong to the newsroom: secrets and uploads. Empty when the folder does not exist. */
export function listDataFiles(dataDir: string): DataFile[] {
  return existsSync(dataDir) ? listFolder(dataDir, '', new Set()) : [];
}

/** Null when it has been deleted since it was listed. */
async function openListed(full: string): Promise<FileHandle | null> {
  try {
    return await open(full, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new OperatorError(`${full} cannot be read (${codeOf(error)}).`);
  }
}

/** Exactly the listed size: what is appended meanwhile is left out. */
async function* readListed(handle: FileHandle, full: string, size: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of size > 0 ? handle.createReadStream({ end: size - 1, autoClose: false }) : []) {
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw new OperatorError(`${full} cannot be read (${codeOf(error)}).`);
  }
  if (bytes < size) {
    throw new OperatorError(`${full} became shorter while it was read: start the backup again.`);
  }
}

/**
 * Listed files with their bytes, each open until the next one is asked for. One that was deleted meanwhile is left out: it was given up,
 * because what a backup needs is kept until it ends. Reading throws an OperatorError when a file cannot be read or has become shorter.
 */
export async function* openDataFiles(
  dataDir: string,
  files: Iterable<DataFile>,
): AsyncGenerator<DataFile & { body: AsyncIterable<Uint8Array> }> {
  for (const file of files) {
    const full = join(dataDir, file.path);
    const handle = await openListed(full);
    if (!handle) continue;
    try {
      yield { ...file, body: readListed(handle, full, file.size) };
    } finally {
      await handle.close();
    }
  }
}
