import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { IssueFields } from './types';

/** What cannot be stored of an issue. Its pictures and files are locked, so that they are not deleted before the commit. The caller holds the lock of the series. */
export async function issueIssues(
  tx: Tx,
  seriesId: string,
  fields: IssueFields,
  exceptId?: string,
): Promise<Issue[]> {
  const { number, coverId, pdfIdAr, pdfIdEn } = fields;
  const same = await tx.issue.findUnique({ where: { seriesId_number: { seriesId, number } } });
  const isTaken = same !== null && same.id !== exceptId;
  const taken: Issue[] = isTaken ? [{ path: 'number', key: 'issue.numberTaken', params: { number } }] : [];
  const ids = [coverId, pdfIdAr, pdfIdEn].flatMap((id) => id ?? []);
  const media = await tx.$queryRaw<{ id: string; kind: string; contentType: string }[]>`
    SELECT "id", "kind", "contentType" FROM "Media" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const isPdf = (id: string) =>
    media.some((row) => row.id === id && row.kind === 'file' && row.contentType === 'application/pdf');
  const isPicture = (id: string) => media.some((row) => row.id === id && row.kind === 'image');
  return [
    ...taken,
    ...(coverId && !isPicture(coverId) ? [{ path: 'coverId', key: 'field.unknownChoice' }] : []),
    ...(pdfIdAr && !isPdf(pdfIdAr) ? [{ path: 'pdfIdAr', key: 'issue.noPdf' }] : []),
    ...(pdfIdEn && !isPdf(pdfIdEn) ? [{ path: 'pdfIdEn', key: 'issue.noPdf' }] : []),
  ];
}
