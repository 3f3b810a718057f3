import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { canManageJobs } from './policy';

/** Throws `forbidden`, and `not_found` when the job is done or was deleted. */
export async function lockJob(tx: Tx, actor: Actor, id: string): Promise<{ name: string; state: string }> {
  const [job] = await tx.$queryRaw<{ name: string; state: string }[]>`
    SELECT name, state::text FROM pgboss.job
     WHERE id = ${id}::uuid AND state NOT IN ('completed', 'cancelled') FOR UPDATE`;
  permit(canManageJobs(actor));
  return found(job);
}
