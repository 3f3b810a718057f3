import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canRetryPurges } from './policy';

/**
 * Has what waits be sent at once instead of after the pause that follows a failure. It changes nothing but the time of an attempt, so no
 * audit event is recorded. Throws `forbidden`.
 */
export async function retryPurges(tx: Tx, actor: Actor): Promise<void> {
  permit(canRetryPurges(actor));
  await tx.$executeRaw`UPDATE "PurgeState" SET "retryAt" = NULL WHERE "retryAt" IS NOT NULL`;
  await tx.$executeRaw`SELECT pg_notify('purge', '')`;
}
