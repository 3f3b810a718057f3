import type { Upload } from '@tus/server';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { MAX_BYTES } from '@/lib/media/intake/limits';
import { refuseContent } from '@/lib/media/intake/refuse-content';
import { shownFileName } from '@/lib/media/intake/safe-file-name';
import { canAddMedia, canChangeMedia } from '@/lib/media/policy';
import { uploadContext } from './upload-context';

/** What has arrived of an upload is kept for so long. */
export const UPLOAD_LIFE_MS = 24 * 3600_000;

/** Of one person, not finished yet. */
const MAX_UPLOADS = 100;
const MAX_UPLOADED_BYTES = 1024 * 2 ** 20;

async function requireSpace(actor: UserActor, byteSize: number): Promise<void> {
  const open = await db().mediaUpload.aggregate({
    where: { userId: actor.userId, finishedAt: null, expiresAt: { gt: new Date() } },
    _count: true,
    _sum: { byteSize: true },
  });
  if (open._count >= MAX_UPLOADS || (open._sum.byteSize ?? 0) + byteSize > MAX_UPLOADED_BYTES) {
    throw new AppError('too_many', [{ path: '', key: 'media.tooManyUploads' }]);
  }
}

async function requireReplaceable(actor: UserActor, id: string): Promise<void> {
  const media = found(isUuid(id) ? await db().media.findUnique({ where: { id } }) : null);
  permit(canChangeMedia(actor, media));
}

/**
 * Begins an upload, before anything of it is stored. Throws `forbidden`, `invalid` for one that is too large or has no length, `too_many`,
 * and `not_found` when it is to replace something that is not there.
 */
export async function createUpload(actor: UserActor, { id, size, metadata }: Upload): Promise<void> {
  permit(canAddMedia(actor));
  if (!size) return refuseContent('empty');
  if (size > MAX_BYTES) refuseContent('tooLarge', { limit: MAX_BYTES / 2 ** 20 });
  const replacesId = metadata?.replaces || null;
  if (replacesId) await requireReplaceable(actor, replacesId);
  await requireSpace(actor, size);
  const fileName = shownFileName(metadata?.filename ?? '');
  const expiresAt = new Date(Date.now() + UPLOAD_LIFE_MS);
  const data = { id, userId: actor.userId, byteSize: size, fileName, replacesId, expiresAt };
  await db().mediaUpload.create({ data });
  uploadContext().begun = id;
}
