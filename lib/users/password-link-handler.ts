import { jobHandler } from '@/lib/jobs/job-handler';
import { transaction } from '@/lib/transaction';
import { PASSWORD_LINK_JOB } from './password-link-job';
import { sendPasswordLink } from './send-password-link';

export const PASSWORD_LINK_HANDLER = jobHandler({
  kind: PASSWORD_LINK_JOB,
  run: (asked) => transaction((tx) => sendPasswordLink(tx, asked)),
});
