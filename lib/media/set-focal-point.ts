import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { lockMediaVersion } from './lock-media';
import { CUT_MEDIA_JOB } from './media-jobs';
import { focalPercent } from './variant-names';

export interface FocalPoint {
  focalX: number;
  focalY: number;
}

/**
 * Sets what all crops of a picture keep, in whole percent. Pages show the former crops until a job has cut the new ones. Returns the new
 * version. Throws `not_found`, `forbidden`, `conflict` when the version is not the stored one, and `invalid` for a file.
 */
export async function setFocalPoint(
  tx: Tx,
  actor: Actor,
  { id, version, ...point }: FocalPoint & { id: string; version: number },
): Promise<{ version: number }> {
  const media = await lockMediaVersion(tx, actor, { id, version });
  if (media.kind !== 'image') throw new AppError('invalid', [{ path: '', key: 'media.noPicture' }]);
  const focal = focalPercent(point.focalX, point.focalY);
  const former = focalPercent(media.focalX, media.focalY);
  if (focal.x === former.x && focal.y === former.y) return { version };
  const data = { focalX: focal.x / 100, focalY: focal.y / 100, version: version + 1 };
  await tx.media.update({ where: { id }, data });
  await recordEvent(tx, actor, {
    ...{ action: 'media.focal_point_set', subjectType: 'media', subjectId: id },
    data: { nameAr: media.fileName, nameEn: media.fileName, x: focal.x, y: focal.y },
  });
  if (media.state === 'ready') await enqueue(tx, CUT_MEDIA_JOB, { mediaId: id, ...focal });
  return { version: version + 1 };
}
