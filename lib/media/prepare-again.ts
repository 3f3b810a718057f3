import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { lockMedia } from './lock-media';
import { PREPARE_MEDIA_JOB } from './media-jobs';

/** Tries again to prepare a picture that could not be prepared. Throws `not_found` and `forbidden`. */
export async function prepareAgain(tx: Tx, actor: Actor, id: string): Promise<void> {
  const media = found((await lockMedia(tx, actor, [id]))[0]);
  const replacement = await tx.mediaReplacement.findUnique({ where: { mediaId: id } });
  const waiting = [];
  if (media.state === 'failed') {
    await tx.media.update({ where: { id }, data: { state: 'processing', failureKey: null } });
    waiting.push(media.contentHash);
  }
  if (replacement?.failureKey) {
    await tx.mediaReplacement.update({ where: { mediaId: id }, data: { failureKey: null } });
    waiting.push(replacement.contentHash);
  }
  for (const contentHash of waiting) await enqueue(tx, PREPARE_MEDIA_JOB, { mediaId: id, contentHash });
}
