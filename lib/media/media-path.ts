import { parseStorageKey, type StorageKey } from './storage/storage-key';

const PREFIX = '/media/';

/** The address of a stored file. Its name is percent-encoded, because files may be named in Arabic. */
export function mediaPath({ id, contentHash, name }: StorageKey): string {
  return `${PREFIX}${id}/${contentHash}/${encodeURIComponent(name)}`;
}

/** What a path names; null for paths that no file can have. */
export function parseMediaPath(path: string): StorageKey | null {
  if (!path.startsWith(PREFIX)) return null;
  try {
    return parseStorageKey(decodeURIComponent(path.slice(PREFIX.length)));
  } catch {
    return null;
  }
}
