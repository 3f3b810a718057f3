import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Makes everything that is shown of one content of a picture. Two at once, because each of them uses one core. */
export const PREPARE_MEDIA_JOB = defineJobKind({
  name: 'prepare-media',
  data: z.strictObject({ mediaId: z.uuid(), contentHash: z.string() }),
  keyOf: ({ mediaId, contentHash }) => `${mediaId} ${contentHash}`,
  // Somebody waits for it, but for those of the sample.
  priority: 1,
  timeoutS: 180,
  concurrency: 2,
});

const percent = z.int().min(0).max(100);

/** Cuts the crops of a picture around another point: its own, or that of a cover. Of the picture that is the icon of the site, its files too. */
export const CUT_MEDIA_JOB = defineJobKind({
  name: 'cut-media',
  data: z.strictObject({ mediaId: z.uuid(), x: percent, y: percent }),
  keyOf: ({ mediaId, x, y }) => `${mediaId} ${x} ${y}`,
  // Somebody is looking at the picture.
  priority: 1,
  timeoutS: 180,
});

/** Deletes the files of a content that was replaced, or of a picture or file that was deleted. */
export const DELETE_MEDIA_FILES_JOB = defineJobKind({
  name: 'delete-media-files',
  data: z.strictObject({ mediaId: z.uuid(), contentHash: z.string() }),
  keyOf: ({ mediaId, contentHash }) => `${mediaId} ${contentHash}`,
});

/** Removes files that no row names, and uploads that were given up. */
export const SWEEP_MEDIA_JOB = defineJobKind({
  name: 'sweep-media',
  data: z.strictObject({}),
  keyOf: () => 'all',
  timeoutS: 3600,
});
