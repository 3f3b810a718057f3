import type { Tx } from '@/lib/db';
import type { RevisionFields } from '@/lib/entries/revision-fields';
import { enqueue } from '@/lib/jobs/enqueue';
import { CUT_MEDIA_JOB } from '@/lib/media/media-jobs';

type Cover = Pick<RevisionFields, 'coverId' | 'coverX' | 'coverY'>;

/** Has the crops of a cover cut that is shown again: those around a point that nothing has shown for long are gone (lib/media/sweep). */
export async function enqueueCrops(tx: Tx, { coverId, coverX: x, coverY: y }: Cover): Promise<void> {
  if (coverId !== null && x !== null && y !== null)
    await enqueue(tx, CUT_MEDIA_JOB, { mediaId: coverId, x, y });
}
