import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/**
 * Tells search engines and WebSub hubs what was published and withdrawn. One job takes everything that waits, so that many pieces
 * published one after the other are told together.
 */
export const ANNOUNCE_JOB = defineJobKind({
  name: 'announce-changes',
  data: z.object({}),
  keyOf: () => 'all',
  timeoutS: 120,
});
