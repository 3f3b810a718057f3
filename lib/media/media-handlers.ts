import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { deleteFilesOf } from './content/delete-files';
import { CUT_MEDIA_JOB, DELETE_MEDIA_FILES_JOB, PREPARE_MEDIA_JOB, SWEEP_MEDIA_JOB } from './media-jobs';
import { cutMedia, prepareMedia } from './prepare/prepare-media';
import { sweepMedia } from './sweep/sweep-media';

/** A picture that waits for so long has lost its job. */
const LOOK_EVERY_MS = 10 * 60_000;
const BATCH = 200;

export const PREPARE_MEDIA_HANDLER = jobHandler({
  kind: PREPARE_MEDIA_JOB,
  run: ({ mediaId: id, contentHash }, { signal }) => prepareMedia({ id, contentHash }, signal),
  async enqueueOutstanding(tx) {
    const where = { createdAt: { lt: new Date(Date.now() - LOOK_EVERY_MS) } };
    const waiting = await tx.media.findMany({
      where: { ...where, state: 'processing' },
      select: { id: true, contentHash: true },
      take: BATCH,
    });
    const replacing = await tx.mediaReplacement.findMany({
      where: { ...where, failureKey: null },
      select: { mediaId: true, contentHash: true },
      take: BATCH,
    });
    const jobs = [...waiting.map(({ id: mediaId, contentHash }) => ({ mediaId, contentHash })), ...replacing];
    for (const job of jobs) await enqueue(tx, PREPARE_MEDIA_JOB, job);
  },
  lookEveryMs: LOOK_EVERY_MS,
});

export const CUT_MEDIA_HANDLER = jobHandler({
  kind: CUT_MEDIA_JOB,
  run: ({ mediaId, ...focal }, { signal }) => cutMedia(mediaId, focal, signal),
});

export const DELETE_MEDIA_FILES_HANDLER = jobHandler({
  kind: DELETE_MEDIA_FILES_JOB,
  run: ({ mediaId, contentHash }) => deleteFilesOf(mediaId, contentHash),
});

const SWEEP_EVERY_MS = 6 * 3600_000;
/** The first minutes after a start belong to readers. */
const SWEEP_AFTER_S = 600;

export const SWEEP_MEDIA_HANDLER = jobHandler({
  kind: SWEEP_MEDIA_JOB,
  run: (_data, { signal }) => sweepMedia(signal),
  enqueueOutstanding: (tx) => enqueue(tx, SWEEP_MEDIA_JOB, {}, { afterS: SWEEP_AFTER_S }),
  lookEveryMs: SWEEP_EVERY_MS,
});
