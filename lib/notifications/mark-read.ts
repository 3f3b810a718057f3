import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Unread } from './types';

/** Notes that the actor has read one of their own notifications. Throws `not_found` for anybody else's. */
export async function markRead(tx: Tx, { userId }: UserActor, id: string): Promise<void> {
  const [own] = await tx.$queryRaw<{ id: bigint }[]>`
    UPDATE "Notification" SET "readAt" = coalesce("readAt", now())
     WHERE "id" = ${BigInt(id)} AND "userId" = ${userId}::uuid RETURNING "id"`;
  found(own);
}

/** The same for all that were unread when the actor's page was made: one that came since stays unread. */
export async function markAllRead(
  tx: Tx,
  { userId }: UserActor,
  { until, recentIds }: Unread,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Notification" SET "readAt" = now()
     WHERE "userId" = ${userId}::uuid AND "isShown" AND "readAt" IS NULL
       AND ("createdAt" <= ${until}::timestamptz OR "id" = ANY(${recentIds}::text[]::bigint[]))`;
}
