import { recordEvent } from '@/lib/audit/record-event';
import type { UserActor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { enqueue } from '@/lib/jobs/enqueue';
import { transaction } from '@/lib/transaction';
import { finishOnce, type NewFile } from './add-media';
import { forgetContent } from './content/forget-content';
import { contentColumns, fileRow, type ReadContent, readContent, storeContent } from './content/read-content';
import { switchContent } from './content/switch-content';
import { iconIssue } from './icon/icon-issue';
import { isSiteIcon } from './icon/is-site-icon';
import { lockMedia } from './lock-media';
import { PREPARE_MEDIA_JOB } from './media-jobs';
import { canChangeMedia } from './policy';

function requireKind(kind: string, content: ReadContent): void {
  if (kind === content.kind) return;
  throw new AppError('invalid', [
    { path: '', key: `media.otherKind.${kind === 'image' ? 'image' : 'file'}` },
  ]);
}

/** What is the icon of the site stays a picture that can be one. */
function requireIcon(content: ReadContent): void {
  const issue = iconIssue(content);
  if (issue) throw new AppError('invalid', [{ path: '', ...issue }]);
}

async function replace(tx: Tx, actor: UserActor, id: string, content: ReadContent): Promise<void> {
  const media = found((await lockMedia(tx, actor, [id]))[0]);
  requireKind(media.kind, content);
  if (await isSiteIcon(tx, id)) requireIcon(content);
  const { contentHash, fileName } = content;
  const pending = await tx.mediaReplacement.findUnique({ where: { mediaId: id } });
  const isSame =
    (pending ?? media).contentHash === contentHash && pending?.failureKey == null && media.state !== 'failed';
  if (isSame) return;
  if (pending && pending.contentHash !== contentHash && pending.contentHash !== media.contentHash) {
    await forgetContent(tx, id, pending.contentHash);
  }
  await tx.mediaReplacement.deleteMany({ where: { mediaId: id } });
  if (media.contentHash === contentHash && media.state !== 'failed') return;
  // Under the lock, so that the job that deletes the files of former content does not delete these.
  await storeContent(id, content);
  const data = { mediaId: id, ...contentColumns(content), createdById: actor.userId };
  const replacement = await tx.mediaReplacement.create({ data });
  if (media.kind === 'file') {
    await switchContent(tx, { ...media, replacement });
    await tx.mediaVariant.create({ data: fileRow(id, content) });
  }
  await recordEvent(tx, actor, {
    ...{ action: 'media.replaced', subjectType: 'media', subjectId: id },
    data: { nameAr: fileName, nameEn: fileName, former: media.contentHash },
  });
  if (media.kind === 'image') await enqueue(tx, PREPARE_MEDIA_JOB, { mediaId: id, contentHash });
}

/**
 * Gives a picture or file other content of the same kind, under the same id: all pieces show it. A file's changes at once, a picture's
 * when it is prepared. Throws `not_found`, `forbidden`, `invalid` for what is not taken, and `full`.
 */
export async function replaceContent(
  actor: UserActor,
  { id, file, fileName, uploadId }: NewFile,
): Promise<void> {
  const media = found(isUuid(id) ? await db().media.findUnique({ where: { id } }) : null);
  permit(canChangeMedia(actor, media));
  const content = await readContent(file, fileName);
  await transaction(async (tx) => {
    if (await finishOnce(tx, uploadId)) await replace(tx, actor, id, content);
  });
}
