import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { MediaUpload } from '@/lib/generated/prisma/client';
import { addMedia } from '@/lib/media/add-media';
import { replaceContent } from '@/lib/media/replace-content';
import { forgetUpload, removeUploadFiles } from './forget-upload';
import { uploadFile } from './upload-folder';

/** Refusals that another attempt would meet, too. */
const FINAL = new Set(['invalid', 'forbidden', 'not_found']);

async function isFinished(id: string): Promise<boolean> {
  const upload = await db().mediaUpload.findUnique({ where: { id }, select: { finishedAt: true } });
  return upload?.finishedAt != null;
}

/**
 * Makes a picture or file of an upload of which everything has arrived. May be called again after a process was killed at any moment of it,
 * and by two at once. What is refused for good is forgotten. Throws what `addMedia` and `replaceContent` throw.
 */
export async function finishUpload(
  actor: UserActor,
  { id, fileName, replacesId }: MediaUpload,
): Promise<void> {
  const file = { file: uploadFile(id), fileName, uploadId: id };
  try {
    if (replacesId) await replaceContent(actor, { id: replacesId, ...file });
    else await addMedia(actor, { id, ...file });
  } catch (error) {
    if (error instanceof AppError && FINAL.has(error.code)) await forgetUpload(id);
    // Somebody else has finished it, and removed its file.
    if (!(await isFinished(id))) throw error;
  }
  await removeUploadFiles(id);
}
