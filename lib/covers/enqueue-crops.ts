import type { Tx } from '@/lib/db';
import type { RevisionFields } from '@/lib/entries/revision-fields';
import { enqueueAll } from '@/lib/jobs/enqueue';
import { CUT_MEDIA_JOB } from '@/lib/media/media-jobs';

type Cover = Pick<RevisionFields, 'coverId' | 'coverX' | 'coverY'>;

/** Has the crops of covers cut that are shown again: those around a point that nothing has shown for long are gone (lib/media/sweep). */
export async function enqueueCrops(tx: Tx, covers: readonly Cover[]): Promise<void> {
  const points = covers.flatMap(({ coverId, coverX: x, coverY: y }) =>
    coverId !== null && x !== null && y !== null ? [{ mediaId: coverId, x, y }] : [],
  );
  await enqueueAll(tx, CUT_MEDIA_JOB, points);
}
