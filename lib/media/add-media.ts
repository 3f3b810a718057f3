import { recordEvent } from '@/lib/audit/record-event';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { transaction } from '@/lib/transaction';
import { contentColumns, fileRow, type ReadContent, readContent, storeContent } from './content/read-content';
import { PREPARE_MEDIA_JOB } from './media-jobs';
import { searchFolded } from './media-search';
import { canAddMedia } from './policy';

const NO_TEXTS = { altAr: '', altEn: '', captionAr: '', captionEn: '', creditAr: '', creditEn: '' };

export interface NewFile {
  /** Of the picture or file that it becomes. Adding it again under the same id changes nothing. */
  id: string;
  /** Path on this machine. It is read, and left to whoever made it. */
  file: string;
  /** As its uploader named it. */
  fileName: string;
  /** The upload that brought it, which is finished by the same transaction, once. */
  uploadId?: string;
}

/** Whether the upload still has to be finished. Whoever finishes it at the same moment waits, and then knows. */
export async function finishOnce(tx: Tx, uploadId: string | undefined): Promise<boolean> {
  if (uploadId === undefined) return true;
  const { count } = await tx.mediaUpload.updateMany({
    where: { id: uploadId, finishedAt: null },
    data: { finishedAt: new Date() },
  });
  return count > 0;
}

/** Of what a program adds, nobody waits for the sizes. */
const BEHIND_UPLOADS = { priority: 0 };

async function createMedia(
  tx: Tx,
  actor: UserActor,
  { id, uploadId }: Pick<NewFile, 'id' | 'uploadId'>,
  content: ReadContent,
): Promise<void> {
  const { kind, fileName, contentHash } = content;
  if ((await tx.media.count({ where: { id } })) > 0) return;
  const state = kind === 'image' ? ('processing' as const) : ('ready' as const);
  const data = { id, kind, state, ...contentColumns(content), createdById: actor.userId };
  await tx.media.create({ data: { ...data, searchFolded: searchFolded({ fileName, ...NO_TEXTS }) } });
  if (kind === 'file') await tx.mediaVariant.create({ data: fileRow(id, content) });
  await recordEvent(tx, actor, {
    ...{ action: 'media.uploaded', subjectType: 'media', subjectId: id },
    data: { nameAr: fileName, nameEn: fileName },
  });
  if (kind !== 'image') return;
  await enqueue(tx, PREPARE_MEDIA_JOB, { mediaId: id, contentHash }, uploadId ? {} : BEHIND_UPLOADS);
}

/**
 * Adds a picture or file to the media library. Its bytes are stored before its row is: a process that is killed in between leaves a file
 * that is swept, and no row without one. Pictures are prepared by a job. Throws `forbidden`, `invalid` for what is not taken, and `full`.
 */
export async function addMedia(actor: UserActor, { id, file, fileName, uploadId }: NewFile): Promise<void> {
  permit(canAddMedia(actor));
  const content = await readContent(file, fileName);
  await storeContent(id, content);
  await transaction(async (tx) => {
    if (await finishOnce(tx, uploadId)) await createMedia(tx, actor, { id, uploadId }, content);
  });
}
