import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Makes all publications searchable that are not, or not as this version does, which takes minutes for an archive. */
export const INDEX_JOB = defineJobKind({
  name: 'index-publications',
  data: z.object({}),
  keyOf: () => 'all',
  timeoutS: 3_600,
});

/** Lets pieces be found by new names of people, sections, topics and series. */
export const RENAME_JOB = defineJobKind({
  name: 'follow-renames',
  data: z.object({}),
  keyOf: () => 'all',
  timeoutS: 3_600,
});
