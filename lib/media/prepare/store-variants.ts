import type { Prisma } from '@/lib/generated/prisma/client';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { storageKey } from '@/lib/media/storage/storage-key';
import type { MadeVariant } from './make-variants';

export interface ContentId {
  id: string;
  contentHash: string;
}

/** Stores one file that was made, and answers its row, which is written once all of them are stored: no row without a file. */
export async function storeVariant(
  { id, contentHash }: ContentId,
  { name, contentType, bytes, width, height }: MadeVariant,
): Promise<Prisma.MediaVariantCreateManyInput> {
  await mediaStorage().put(storageKey({ id, contentHash, name }), bytes, { contentType });
  return { mediaId: id, contentHash, name, contentType, byteSize: bytes.length, width, height };
}
