import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Makes the PDF files that are wanted, some at a time. */
export const MAKE_PDFS_JOB = defineJobKind({
  name: 'make-pdfs',
  data: z.strictObject({}),
  keyOf: () => 'all',
  timeoutS: 600,
});
