import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Sends the mails that are due. One job waits for all of them. */
export const SEND_MAIL_JOB = defineJobKind({
  name: 'send-mail',
  data: z.object({}),
  keyOf: () => 'due',
  timeoutS: 300,
});
