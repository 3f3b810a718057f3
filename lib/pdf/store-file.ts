import { randomBytes } from 'node:crypto';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { pdfStorageKey } from '@/lib/media/storage/pdf-key';
import { makePdf } from './make-pdf';
import type { PdfToSet } from './pdf-content';

/** What a row says of a stored file. */
export interface StoredFile {
  fileName: string;
  byteSize: number;
}

/** A larger file is not sent by mail, and would take the place of many pages in the memory of the site. */
const MAX_BYTES = 20 * 2 ** 20;

/** Never the same twice: the sweep may be deleting the file of before. */
const newName = () => randomBytes(8).toString('hex');

/** Sets a file and stores it under the id of what it is of. A file that gets no row is swept (./sweep-pdfs.ts). */
export async function storeFile(id: string, pdf: PdfToSet): Promise<StoredFile> {
  const bytes = await makePdf(pdf);
  if (bytes.length > MAX_BYTES) throw new Error(`The file has ${bytes.length} bytes, more than ${MAX_BYTES}`);
  const file = { fileName: newName(), byteSize: bytes.length };
  const key = pdfStorageKey({ id, ...file });
  await mediaStorage().put(key, bytes, { contentType: 'application/pdf' });
  return file;
}
