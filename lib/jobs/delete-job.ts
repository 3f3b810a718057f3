import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { lockJob } from './lock-job';

/** Removes a job that waits or failed, so that it is never run. Throws `forbidden`, `not_found`, and `conflict` when it runs. */
export async function deleteJob(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { name, state } = await lockJob(tx, actor, id);
  if (state === 'active') throw new AppError('conflict', [{ path: '', key: 'job.running' }]);
  await tx.$executeRaw`DELETE FROM pgboss.job WHERE name = ${name} AND id = ${id}::uuid`;
  await recordEvent(tx, actor, {
    ...{ action: 'job.deleted', subjectType: 'job', subjectId: name },
    data: { jobId: id },
  });
}
