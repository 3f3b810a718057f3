import { readFile, stat } from 'node:fs/promises';
import { type ContentHash, hashContent } from '@/lib/media/content-hash';
import { type IdentifiedContent, identifyContent } from '@/lib/media/intake/identify-content';
import { MAX_BYTES } from '@/lib/media/intake/limits';
import { refuseContent } from '@/lib/media/intake/refuse-content';
import { safeFileName, shownFileName } from '@/lib/media/intake/safe-file-name';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { ORIGINAL, storageKey } from '@/lib/media/storage/storage-key';

/** A file that was looked into and may be stored. */
export interface ReadContent extends ContentHash, Omit<IdentifiedContent, 'size' | 'extension'> {
  bytes: Buffer;
  /** As it is shown. */
  fileName: string;
  /** Under which it is stored. */
  name: string;
  width: number | null;
  height: number | null;
}

/** Reads a file of this machine that somebody gave this name. Throws `invalid` for what is not taken. */
export async function readContent(file: string, fileName: string): Promise<ReadContent> {
  if ((await stat(file)).size > MAX_BYTES) refuseContent('tooLarge', { limit: MAX_BYTES / 2 ** 20 });
  const bytes = await readFile(file);
  const { kind, contentType, extension, size } = await identifyContent(bytes, fileName);
  return {
    ...{ bytes, ...hashContent(bytes), kind, contentType },
    fileName: shownFileName(fileName),
    name: kind === 'image' ? ORIGINAL : safeFileName(fileName, extension),
    width: size?.width ?? null,
    height: size?.height ?? null,
  };
}

/** Puts it into the storage, before any row names it. */
export async function storeContent(
  id: string,
  { contentHash, name, bytes, contentType }: ReadContent,
): Promise<void> {
  await mediaStorage().put(storageKey({ id, contentHash, name }), bytes, { contentType });
}

/** The columns that describe it, in the rows of media and of replacements. */
export function contentColumns({
  contentHash,
  sha256,
  fileName,
  contentType,
  bytes,
  width,
  height,
}: ReadContent) {
  return { contentHash, sha256, fileName, contentType, byteSize: bytes.length, width, height };
}

/** The row of a file that is sent as it is. */
export function fileRow(mediaId: string, { contentHash, name, contentType, bytes }: ReadContent) {
  return { mediaId, contentHash, name, contentType, byteSize: bytes.length };
}
