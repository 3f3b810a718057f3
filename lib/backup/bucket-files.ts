import type { Readable } from 'node:stream';
import type { MediaStorage } from '@/lib/media/storage/types';
import { OperatorError } from '@/lib/operator-error';

/** Files of a bucket are in a backup as if they were in this folder of DATA_DIR, so that it can be restored to either. */
const FOLDER = 'media/';

export const isMediaPath = (path: string): boolean => path.startsWith(FOLDER);
export const mediaFilePath = (key: string): string => FOLDER + key;
export const keyOfMediaPath = (path: string): string => path.slice(FOLDER.length);

/** How often one file is asked for again from where it broke off. */
const MAX_ATTEMPTS = 4;

export interface BucketFile {
  path: string;
  size: number;
  mtime: Date;
  body: AsyncIterable<Uint8Array>;
}

type Storage = Pick<MediaStorage, 'open' | 'list'>;

/** The bytes of a file that has been opened. Its content never changes, so that a connection that breaks off costs nothing but time. */
async function* readToEnd(storage: Storage, key: string, size: number, first: Readable) {
  let position = 0;
  let stream: Readable | undefined = first;
  for (let attempt = 1; position < size; attempt += 1) {
    try {
      for await (const chunk of stream ?? []) {
        position += chunk.length;
        yield chunk as Uint8Array;
      }
    } catch (error) {
      if (attempt === MAX_ATTEMPTS) throw error;
    }
    if (position >= size) return;
    if (attempt === MAX_ATTEMPTS) break;
    stream = (await storage.open(key, { start: position, end: size - 1 }))?.stream;
  }
  if (position < size)
    throw new OperatorError(`${key} cannot be read from the media store: start the backup again.`);
}

/** All files of a bucket. One that is deleted meanwhile is left out: no row of a later moment names it. */
export async function* bucketFiles(storage: Storage): AsyncGenerator<BucketFile> {
  for await (const { key } of storage.list('')) {
    const opened = await storage.open(key);
    if (!opened) continue;
    const { size, modifiedAt: mtime, stream } = opened;
    yield { path: mediaFilePath(key), size, mtime, body: readToEnd(storage, key, size, stream) };
  }
}

/** Throws an OperatorError when the bucket holds files of a newsroom. */
export async function requireEmptyBucket(storage: Storage): Promise<void> {
  for await (const { key } of storage.list('')) {
    throw new OperatorError(
      `The bucket holds files of a newsroom (such as ${key}): choose another one with S3_BUCKET or S3_PREFIX; nothing was changed.`,
    );
  }
}
