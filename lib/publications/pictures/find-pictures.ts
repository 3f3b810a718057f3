import { Prisma } from '@/lib/generated/prisma/client';
import type { Picture } from '@/lib/media/image-sources';
import { mediaKey } from '@/lib/public-changes/keys';
import { type Freshness, recordReads } from '@/lib/public-changes/record-reads';
import { queryOnce } from '@/lib/publications/query-once';

export interface PictureRow extends Picture {
  width: number;
  height: number;
  placeholder: string | null;
  altAr: string;
  altEn: string;
  captionAr: string;
  captionEn: string;
  creditAr: string;
  creditEn: string;
  decorative: boolean;
}

/** The columns of a `PictureRow`, of "Media" `media`. */
export const PICTURE_COLUMNS = Prisma.sql`
  media."id", media."contentHash", media."width", media."height", media."placeholder", media."focalX", media."focalY",
  media."altAr", media."altEn", media."captionAr", media."captionEn", media."creditAr", media."creditEn", media."decorative",
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('name', v."name", 'width', v."width", 'height', v."height")), '[]')
    FROM "MediaVariant" v WHERE v."mediaId" = media."id" AND v."contentHash" = media."contentHash"
  ) AS "variants"`;

/** Pictures of the media library by id, in one statement, with the sizes and crops of their present content. */
export async function findPictures(
  ids: readonly string[],
  freshness: Freshness,
): Promise<Map<string, PictureRow>> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length === 0) return new Map();
  recordReads(wanted.map(mediaKey), freshness);
  const rows = await queryOnce<PictureRow>(Prisma.sql`
    SELECT ${PICTURE_COLUMNS} FROM "Media" media WHERE media."id" = ANY (${wanted}::uuid[]) AND media."kind" = 'image'`);
  return new Map(rows.map((row) => [row.id, row]));
}
