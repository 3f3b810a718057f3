import { type StorageKey, storageKey } from '@/lib/media/storage/storage-key';

/** The key of a PDF file in the media storage, under the id of what it is of. */
export function pdfStorageKey(id: string, contentHash: string): string {
  const key: StorageKey = { id, contentHash, name: 'piece.pdf' };
  return storageKey(key);
}
