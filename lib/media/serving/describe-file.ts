import { readersDb } from '@/lib/db';
import { parseMediaPath } from '@/lib/media/media-path';
import { mediaKey, mediaUseKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';

/** What the front process needs to send the file, as JSON (`PublicFile`); or why readers do not get it. */
export type DescribedFile = { status: 200; json: string } | { status: 404 | 410 };

interface Row {
  byteSize: number | null;
  modifiedAt: Date | null;
  isPublic: boolean;
  wasPublic: boolean;
}

const ABSENT: DescribedFile = { status: 404 };

/**
 * Whether readers may have the file at this path: one that was made for them, of the present content of a picture or file that something
 * published shows. The original of a picture holds where it was taken, and is nothing that was made for readers.
 */
export async function describeFile(path: string): Promise<DescribedFile> {
  const key = parseMediaPath(path);
  if (!key) return ABSENT;
  const { id, contentHash, name } = key;
  recordReads([mediaKey(id), mediaUseKey(id)], 'immediate');
  const [row] = await recorded(
    () => readersDb().$queryRaw<Row[]>`
      SELECT v."byteSize", coalesce(m."replacedAt", m."createdAt") AS "modifiedAt",
             coalesce(m."contentHash" = ${contentHash} AND public.is_media_public(m."id"), false) AS "isPublic",
             coalesce(m."contentHash" = ${contentHash} AND EXISTS (SELECT FROM "PublishedMedia" p WHERE p."mediaId" = m."id"), false)
               OR EXISTS (SELECT FROM "FormerMedia" f WHERE f."mediaId" = asked.id AND f."contentHash" = ${contentHash}) AS "wasPublic"
        FROM (SELECT ${id}::uuid AS id) asked
        LEFT JOIN "Media" m ON m."id" = asked.id
        LEFT JOIN "MediaVariant" v ON v."mediaId" = m."id" AND v."contentHash" = ${contentHash} AND v."name" = ${name}`,
  );
  if (!row?.isPublic) return row?.wasPublic ? { status: 410 } : ABSENT;
  if (row.byteSize === null || row.modifiedAt === null) return ABSENT;
  const { byteSize, modifiedAt } = row;
  return { status: 200, json: JSON.stringify({ byteSize, modifiedAt: modifiedAt.toISOString() }) };
}
