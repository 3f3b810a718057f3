import type { Tx } from '@/lib/db';

/** The pictures that a publication shows beside those of its text. */
export function picturesBeside({
  coverId,
  sharePictureId,
}: Record<'coverId' | 'sharePictureId', string | null>): string[] {
  return [coverId, sharePictureId].flatMap((id) => id ?? []);
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
