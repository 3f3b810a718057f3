import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { forgetContent } from './content/forget-content';
import { lockMedia } from './lock-media';

/** Whether a draft, a cover, a publication or what is to become one uses it now, whatever its row says. */
async function isUsed(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ used: boolean }[]>`SELECT public.is_media_used(${id}::uuid) AS "used"`;
  return row?.used ?? true;
}

/**
 * Deletes a picture or file that nothing uses. Its addresses answer 410 from then on. Where only the history of texts shows it, the
 * caller says that this is known. Throws `not_found`, `forbidden`, and `invalid` while anything uses it.
 */
export async function deleteMedia(
  tx: Tx,
  actor: Actor,
  { id, alsoFromHistory }: { id: string; alsoFromHistory: boolean },
): Promise<void> {
  const media = found((await lockMedia(tx, actor, [id]))[0]);
  if (await isUsed(tx, id)) throw new AppError('invalid', [{ path: '', key: 'media.used' }]);
  const revisions = await tx.revisionMedia.count({ where: { mediaId: id } });
  if (revisions > 0 && !alsoFromHistory) {
    throw new AppError('invalid', [{ path: '', key: 'media.inHistory', params: { count: revisions } }]);
  }
  const replacement = await tx.mediaReplacement.findUnique({ where: { mediaId: id } });
  await tx.media.delete({ where: { id } });
  await recordEvent(tx, actor, {
    ...{ action: 'media.deleted', subjectType: 'media', subjectId: id },
    data: { nameAr: media.fileName, nameEn: media.fileName },
  });
  await forgetContent(tx, id, media.contentHash);
  if (replacement) await forgetContent(tx, id, replacement.contentHash);
}
