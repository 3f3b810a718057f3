import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Deletes the oldest arrangements of lists whose history has become too large. */
export const DELETE_OLD_ARRANGEMENTS_JOB = defineJobKind({
  name: 'delete-old-arrangements',
  data: z.strictObject({}),
  keyOf: () => 'all',
  timeoutS: 600,
});
