import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { lockMedia } from './lock-media';
import { PREPARE_MEDIA_JOB } from './media-jobs';

/** The content of each that could not be prepared: its own, or that which was to replace it. */
async function failedContents(tx: Tx, actor: Actor, ids: readonly string[]) {
  const media = await lockMedia(tx, actor, ids);
  const replacements = await tx.mediaReplacement.findMany({
    where: { mediaId: { in: media.map(({ id }) => id) }, failureKey: { not: null } },
  });
  return media.flatMap(({ id, state, contentHash, fileName }) => {
    const replacement = replacements.find(({ mediaId }) => mediaId === id);
    if (replacement) return { mediaId: id, contentHash: replacement.contentHash, fileName };
    return state === 'failed' ? { mediaId: id, contentHash, fileName } : [];
  });
}

/**
 * Has pictures that could not be prepared prepared once more, from the files that were uploaded. Others stay as they are. Answers how many
 * were concerned. Throws `not_found` and `forbidden`.
 */
export async function prepareAgain(
  tx: Tx,
  actor: Actor,
  { ids }: { ids: readonly string[] },
): Promise<{ count: number }> {
  const failed = await failedContents(tx, actor, ids);
  for (const { mediaId, contentHash, fileName } of failed) {
    const noFailure = { failureKey: null };
    await tx.mediaReplacement.updateMany({ where: { mediaId, contentHash }, data: noFailure });
    const where = { id: mediaId, contentHash, state: 'failed' as const };
    await tx.media.updateMany({ where, data: { state: 'processing', ...noFailure } });
    await recordEvent(tx, actor, {
      ...{ action: 'media.prepared_again', subjectType: 'media', subjectId: mediaId },
      data: { nameAr: fileName, nameEn: fileName },
    });
    await enqueue(tx, PREPARE_MEDIA_JOB, { mediaId, contentHash });
  }
  return { count: failed.length };
}
