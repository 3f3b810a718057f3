import { db } from '@/lib/db';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { PDF_PREFIX, parsePdfKey } from '@/lib/media/storage/pdf-key';

/** Longer than a file may take to be made, recorded and sent: what is younger may be about to get its row. */
const GRACE_MS = 48 * 3600_000;

async function isNamed(id: string, contentHash: string): Promise<boolean> {
  const pdfs = await db().publicationPdf.count({ where: { publicationId: id, contentHash } });
  return pdfs > 0 || (await db().issuePdf.count({ where: { issueId: id, contentHash } })) > 0;
}

/** Deletes the PDF files that no row names, once they are so old that none will: their names never come back. */
export async function sweepPdfs(
  signal: AbortSignal,
  before = new Date(Date.now() - GRACE_MS),
): Promise<void> {
  for await (const { key, modifiedAt } of mediaStorage().list(PDF_PREFIX)) {
    signal.throwIfAborted();
    const file = parsePdfKey(key);
    if (!file || modifiedAt >= before || (await isNamed(file.id, file.contentHash))) continue;
    await mediaStorage().delete(key);
  }
}
