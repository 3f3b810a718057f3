import { parsePdfKey } from './pdf-key';

/** Of a picture, in each of its contents; its variants are made of it, and nobody is sent it. */
export const ORIGINAL = 'original';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const HASH = '[0-9a-f]{16}';

/** No separators, no control characters, no name that begins with a dot. */
const NAME = '(?!\\.)[^/\\\\\\p{C}]{1,200}';

const KEY = new RegExp(`^(${ID})/(${HASH})/(${NAME})$`, 'u');

export interface StorageKey {
  id: string;
  contentHash: string;
  name: string;
}

export function storageKey({ id, contentHash, name }: StorageKey): string {
  const key = `${id}/${contentHash}/${name}`;
  if (!KEY.test(key)) throw new Error(`${JSON.stringify(key)} is no key of the media storage`);
  return key;
}

/** Null for anything that no file can have. */
export function parseStorageKey(key: string): StorageKey | null {
  const [, id, contentHash, name] = KEY.exec(key) ?? [];
  return id && contentHash && name ? { id, contentHash, name } : null;
}

/** Whether a file may be stored under a key: one of the media library, or a PDF file. */
export function isStoredKey(key: string): boolean {
  return parseStorageKey(key) !== null || parsePdfKey(key) !== null;
}
