import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Renders all publications of an older version anew, which takes minutes for an archive. One job is enough for the whole newsroom. */
export const RERENDER_JOB = defineJobKind({
  name: 'rerender-publications',
  data: z.object({}),
  keyOf: () => 'all',
  timeoutS: 3_600,
});
