import { createHash } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { readSettings } from '@/lib/settings/get-settings';
import { transaction } from '@/lib/transaction';
import { makePdf } from './make-pdf';
import { PDF_VERSION } from './pdf-content';
import { pdfStorageKey } from './pdf-key';
import { readPiecePdf } from './piece-pdf';
import { findPdfRow, type PdfRow } from './read-piece';

/** Names the folder of the file in the storage. */
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

type Source = Pick<PdfRow, 'id' | 'revisionId' | 'versionId'>;

/** Unless the publication has changed or is gone since: then another file is wanted, or none. */
async function record(tx: Tx, { id, revisionId, versionId }: Source, file: object & FileRow): Promise<void> {
  await tx.$queryRaw`SELECT FROM "Publication" WHERE "id" = ${id}::uuid FOR SHARE`;
  const now = await tx.publication.findUnique({
    where: { id },
    select: { revisionId: true, versionId: true },
  });
  if (now?.revisionId !== revisionId || now.versionId !== versionId) return;
  const data = { ...file, revisionId, versionId, version: PDF_VERSION, madeAt: new Date() };
  await tx.publicationPdf.upsert({
    where: { publicationId: id },
    create: { publicationId: id, ...data },
    update: data,
  });
}

interface FileRow {
  contentHash: string;
  byteSize: number;
}

/**
 * Sets the file of a publication as it is now, stores it and records that there is one, which makes its page name it from then on. The
 * file comes first, so that no row is without one; a file without a row is swept (lib/media/sweep). Does nothing for what was withdrawn.
 */
export async function storePdf(publicationId: string): Promise<void> {
  const row = await findPdfRow(db(), publicationId);
  if (!row) return;
  const bytes = await makePdf(await readPiecePdf(row, await readSettings(db())));
  const file = { contentHash: hashOf(bytes), byteSize: bytes.length };
  const key = pdfStorageKey(publicationId, file.contentHash);
  await mediaStorage().put(key, bytes, { contentType: 'application/pdf' });
  await transaction((tx) => record(tx, row, file));
}
