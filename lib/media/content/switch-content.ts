import type { Tx } from '@/lib/db';
import type { Media, MediaReplacement } from '@/lib/generated/prisma/client';
import { searchFolded } from '@/lib/media/media-search';
import { forgetContent } from './forget-content';

/**
 * Gives a locked picture or file the content that is to replace its own, whose addresses are gone from then on. Content that comes back is
 * no former content any more.
 */
export async function switchContent(
  tx: Tx,
  media: Media & { replacement: MediaReplacement | null },
): Promise<void> {
  const { id, replacement } = media;
  if (!replacement) throw new Error(`Nothing replaces the content of ${id}`);
  const { contentHash, sha256, fileName, contentType, byteSize, width, height, createdAt } = replacement;
  const content = { contentHash, sha256, fileName, contentType, byteSize, width, height };
  await forgetContent(tx, id, media.contentHash);
  await tx.formerMedia.deleteMany({ where: { mediaId: id, contentHash } });
  await tx.mediaReplacement.delete({ where: { mediaId: id } });
  await tx.media.update({
    where: { id },
    data: {
      ...content,
      ...{ replacedAt: createdAt, version: { increment: 1 }, state: 'ready', failureKey: null },
      searchFolded: searchFolded({ ...media, fileName }),
    },
  });
}
