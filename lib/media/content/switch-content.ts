import { REFRESH_CARDS_JOB } from '@/lib/cards/card-jobs';
import type { Tx } from '@/lib/db';
import type { Media, MediaReplacement } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { followWords } from '@/lib/media/follow-words';
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
  // Share cards show it.
  if ((await tx.logo.count({ where: { mediaId: id } })) > 0)
    await enqueue(tx, REFRESH_CARDS_JOB, { after: null });
  if (media.kind === 'file') await followWords(tx, media, { fileName });
}
