import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';

/** Notes that the actor has read one of their own notifications. Throws `not_found` for anybody else's. */
export async function markRead(tx: Tx, { userId }: UserActor, id: string): Promise<void> {
  const [own] = await tx.$queryRaw<{ id: bigint }[]>`
    UPDATE "Notification" SET "readAt" = coalesce("readAt", now())
     WHERE "id" = ${BigInt(id)} AND "userId" = ${userId}::uuid RETURNING "id"`;
  found(own);
}

/** The same for all of them up to the newest that the actor saw: one that came since stays unread. */
export async function markAllRead(tx: Tx, { userId }: UserActor, newestId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Notification" SET "readAt" = now()
     WHERE "userId" = ${userId}::uuid AND "isShown" AND "readAt" IS NULL AND "id" <= ${BigInt(newestId)}`;
}
