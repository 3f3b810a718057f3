import { createHash } from 'node:crypto';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { makePdf } from './make-pdf';
import type { PdfToSet } from './pdf-content';
import { pdfStorageKey } from './pdf-key';

/** What a row says of a stored file. */
export interface StoredFile {
  contentHash: string;
  byteSize: number;
}

/** Names the folder of the file in the storage. */
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Sets a file and stores it under the id of what it is of. A file that gets no row is swept (lib/media/sweep). */
export async function storeFile(id: string, pdf: PdfToSet): Promise<StoredFile> {
  const bytes = await makePdf(pdf);
  const file = { contentHash: hashOf(bytes), byteSize: bytes.length };
  const key = pdfStorageKey(id, file.contentHash);
  await mediaStorage().put(key, bytes, { contentType: 'application/pdf' });
  return file;
}
