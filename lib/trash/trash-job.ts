import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Removes for good what has been in the trash for its time. */
export const TRASH_JOB = defineJobKind({
  name: 'empty-trash',
  data: z.object({}),
  keyOf: () => 'all',
  timeoutS: 600,
});
