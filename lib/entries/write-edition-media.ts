import { isDeepStrictEqual } from 'node:util';
import type { Node } from '@tiptap/pm/model';
import type { Tx } from '@/lib/db';
import { mediaIn } from '@/lib/richtext/media-in';

/**
 * Notes what the text of an edition uses of the media library, when that has changed. Pictures that the library does not have, such as those of a
 * text that was copied from another newsroom, are no uses.
 */
export async function writeEditionMedia(tx: Tx, editionId: string, before: Node, after: Node): Promise<void> {
  const ids = mediaIn(after);
  if (isDeepStrictEqual(mediaIn(before), ids)) return;
  await tx.$executeRaw`
    WITH "gone" AS (
      DELETE FROM "EditionMedia" WHERE "editionId" = ${editionId}::uuid AND "mediaId" <> ALL (${ids}::uuid[])
    )
    INSERT INTO "EditionMedia" ("editionId", "mediaId")
    SELECT ${editionId}::uuid, media."id" FROM "Media" media WHERE media."id" = ANY (${ids}::uuid[])
    ON CONFLICT DO NOTHING`;
}
