import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Looks whether there is an account with this e-mail address, and writes to it. */
export const PASSWORD_LINK_JOB = defineJobKind({
  name: 'send-password-link',
  data: z.object({ email: z.string(), address: z.string() }),
  keyOf: ({ email }) => email,
});
