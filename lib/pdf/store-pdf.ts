import { db, type Tx } from '@/lib/db';
import { readSite } from '@/lib/settings/get-settings';
import { transaction } from '@/lib/transaction';
import { PDF_VERSIONS } from './pdf-content';
import { type Claim, finish } from './pdf-requests';
import { readPiecePdf } from './piece-pdf';
import { listPdfRows, type PdfRow } from './read-piece';
import { type StoredFile, storeFile } from './store-file';

type Source = Pick<PdfRow, 'id' | 'revisionId' | 'versionId'>;

/** Unless the publication has changed or is gone since: then another file is wanted, or none. */
async function record(tx: Tx, { id, revisionId, versionId }: Source, file: StoredFile): Promise<void> {
  await tx.$queryRaw`SELECT FROM "Publication" WHERE "id" = ${id}::uuid FOR SHARE`;
  const now = await tx.publication.findUnique({
    where: { id },
    select: { revisionId: true, versionId: true },
  });
  if (now?.revisionId !== revisionId || now.versionId !== versionId) return;
  const data = { ...file, revisionId, versionId, version: PDF_VERSIONS.publication, madeAt: new Date() };
  await tx.publicationPdf.upsert({
    where: { publicationId: id },
    create: { publicationId: id, ...data },
    update: data,
  });
}

/**
 * Sets the file of a publication as it is now, stores it and records that there is one, which makes its page name it from then on. The
 * file comes first, so that no row is without one. Does nothing for what was withdrawn.
 */
export async function storePdf(claim: Claim): Promise<void> {
  const [row] = await listPdfRows(db(), [claim.id]);
  const file = row && (await storeFile(claim.id, await readPiecePdf(row, await readSite(db()))));
  await transaction(async (tx) => {
    if ((await finish(tx, claim)) && row && file) await record(tx, row, file);
  });
}
