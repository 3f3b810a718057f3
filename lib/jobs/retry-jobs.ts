import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { lockJob } from './lock-job';
import { canManageJobs } from './policy';

/**
 * Has a job that failed be tried at once, once more than its kind allows when it had been given up. Throws `forbidden`, `not_found` when
 * it is done or was deleted, and `conflict` when it runs.
 */
export async function retryJob(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { name, state } = await lockJob(tx, actor, id);
  if (state === 'active') throw new AppError('conflict', [{ path: '', key: 'job.running' }]);
  await tx.$executeRaw`
    UPDATE pgboss.job SET state = 'retry', start_after = now(), completed_on = NULL,
           retry_limit = CASE WHEN state = 'failed' THEN retry_limit + 1 ELSE retry_limit END
     WHERE name = ${name} AND id = ${id}::uuid AND state IN ('retry', 'failed')`;
  await recordEvent(tx, actor, {
    ...{ action: 'job.retried', subjectType: 'job', subjectId: name },
    data: { jobId: id },
  });
}

/** The same for all jobs of a kind that have been given up. Answers how many. Throws `forbidden`. */
export async function retryFailedJobs(tx: Tx, actor: Actor, kind: string): Promise<number> {
  permit(canManageJobs(actor));
  const count = await tx.$executeRaw`
    UPDATE pgboss.job SET state = 'retry', start_after = now(), completed_on = NULL, retry_limit = retry_limit + 1
     WHERE name = ${kind} AND state = 'failed'`;
  if (count === 0) return 0;
  await recordEvent(tx, actor, {
    ...{ action: 'job.all_retried', subjectType: 'job', subjectId: kind },
    data: { count },
  });
  return count;
}
