import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import { entryKey, mediaKey, termKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import type { CoverRow } from '@/lib/publications/pictures/cover-view';
import { PICTURE_COLUMNS, type PictureRow } from '@/lib/publications/pictures/find-pictures';
import { queryOnce } from '@/lib/publications/query-once';

/** What the card of a piece shows, in one language. */
export interface CardPublication extends CoverRow {
  entryId: string;
  kind: Kind;
  slug: string;
  titleHtml: string;
  datelineAt: Date;
  sectionId: string | null;
  nameAr: string | null;
  nameEn: string | null;
  picture: PictureRow | null;
}

/**
 * The publications of these entries in both languages, with their sections and covers, in one statement. A page that shows a card follows
 * the piece with a delay, as the lists beside a text do; what is withdrawn leaves at once in any case.
 */
export async function findCardPublications(ids: readonly string[]): Promise<Map<string, CardPublication[]>> {
  const wanted = [...new Set(ids)].sort();
  recordReads(wanted.map(entryKey), 'delayed');
  const rows = await queryOnce<CardPublication>(Prisma.sql`
    SELECT p."entryId", p."kind", p."locale", p."slug", p."titleHtml", p."datelineAt",
      p."coverId", p."coverX", p."coverY", p."coverAlt", p."sectionId", section."nameAr", section."nameEn",
      (
        SELECT to_jsonb(picture) FROM (
          SELECT ${PICTURE_COLUMNS} FROM "Media" media WHERE media."id" = p."coverId" AND media."kind" = 'image'
        ) picture
      ) AS "picture"
    FROM "Publication" p
    LEFT JOIN "Section" section ON section."id" = p."sectionId"
    WHERE p."entryId" = ANY (${wanted}::uuid[])
    ORDER BY p."locale"`);
  const found = new Map<string, CardPublication[]>();
  for (const row of rows) {
    found.set(row.entryId, [...(found.get(row.entryId) ?? []), row]);
    if (row.sectionId) recordReads([termKey(row.sectionId)], 'delayed');
    if (row.coverId) recordReads([mediaKey(row.coverId)], 'delayed');
  }
  return found;
}
