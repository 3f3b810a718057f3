import type { Tx } from '@/lib/db';
import { linkedId } from '@/lib/workflow/line-link';

/** The pictures that a publication shows beside those of its text, and the file that its line leads to. */
export function picturesBeside({
  coverId,
  sharePictureId,
  link,
}: Record<'coverId' | 'sharePictureId' | 'link', string | null>): string[] {
  return [coverId, sharePictureId, linkedId(link, 'file')].flatMap((id) => id ?? []);
}

/**
 * Notes what readers see of the media library with a publication, by which it is decided who gets a file. Writes only rows that differ, because
 * every written row makes all pages be rendered again that show the same.
 */
export async function writePublicationMedia(
  tx: Tx,
  publicationId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    WITH "gone" AS (
      DELETE FROM "PublicationMedia"
      WHERE "publicationId" = ${publicationId}::uuid AND "mediaId" <> ALL (${ids}::uuid[])
    )
    INSERT INTO "PublicationMedia" ("publicationId", "mediaId")
    SELECT ${publicationId}::uuid, media."id" FROM "Media" media WHERE media."id" = ANY (${ids}::uuid[])
    ON CONFLICT DO NOTHING`;
}
