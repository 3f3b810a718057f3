import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { CUT_MEDIA_JOB } from '@/lib/media/media-jobs';
import { focalPercent } from '@/lib/media/variant-names';

/** Has made what a picture lacks: crops around its own point, and the files of the icon where it is that. */
export async function enqueueCut(tx: Tx, mediaId: string): Promise<void> {
  const { focalX, focalY } = await tx.media.findUniqueOrThrow({ where: { id: mediaId } });
  await enqueue(tx, CUT_MEDIA_JOB, { mediaId, ...focalPercent(focalX, focalY) });
}
