import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Tells by mail what is to be told by mail, and removes old notifications. */
export const MAIL_NOTIFICATIONS_JOB = defineJobKind({
  name: 'mail-notifications',
  data: z.object({}),
  keyOf: () => 'all',
  timeoutS: 300,
});
