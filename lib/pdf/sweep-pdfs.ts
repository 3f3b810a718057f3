import { db } from '@/lib/db';
import { mayDeleteFiles } from '@/lib/media/content/may-delete-files';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { PDF_PREFIX, type PdfKey, parsePdfKey, pdfStorageKey } from '@/lib/media/storage/pdf-key';
import { transaction } from '@/lib/transaction';

/** Longer than a file may take to be made, recorded and sent: what is younger may be about to get its row. */
const GRACE_MS = 48 * 3600_000;

/** Files that are compared with the rows at once. */
const BATCH = 200;

/** Those of these files that no row names. */
async function orphansOf(files: readonly PdfKey[]): Promise<PdfKey[]> {
  const ids = { in: files.map(({ id }) => id) };
  const select = { fileName: true } as const;
  const rows = [
    ...(await db().publicationPdf.findMany({ where: { publicationId: ids }, select })),
    ...(await db().issuePdf.findMany({ where: { issueId: ids }, select })),
  ];
  const named = new Set(rows.map(({ fileName }) => fileName));
  return files.filter(({ fileName }) => !named.has(fileName));
}

/** Those that cannot be deleted while a backup runs are left to the next sweep. */
async function deleteOrphans(files: readonly PdfKey[]): Promise<void> {
  for (const file of await orphansOf(files)) {
    await transaction(async (tx) => {
      if (await mayDeleteFiles(tx)) await mediaStorage().delete(pdfStorageKey(file));
    });
  }
}

/** Deletes the PDF files that no row names, once they are so old that none will: their names never come back. */
export async function sweepPdfs(
  signal: AbortSignal,
  before = new Date(Date.now() - GRACE_MS),
): Promise<void> {
  let batch: PdfKey[] = [];
  for await (const { key, modifiedAt } of mediaStorage().list(PDF_PREFIX)) {
    signal.throwIfAborted();
    const file = parsePdfKey(key);
    if (!file || modifiedAt >= before) continue;
    batch.push(file);
    if (batch.length < BATCH) continue;
    await deleteOrphans(batch);
    batch = [];
  }
  await deleteOrphans(batch);
}
