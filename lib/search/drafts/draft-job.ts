import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Lets the newsroom find editions by the words that were written; all of them after an upgrade, which takes minutes for an archive. */
export const DRAFT_JOB = defineJobKind({
  name: 'index-drafts',
  data: z.object({ since: z.iso.datetime().nullable() }),
  keyOf: () => 'all',
  timeoutS: 3_600,
});
