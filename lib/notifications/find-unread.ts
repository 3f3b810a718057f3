import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Unread } from './types';

/** Longer than a transaction may take (lib/transaction.ts): whatever is as old as that has been committed. */
const SETTLED_AFTER_S = 120;
/** More than anybody is told within so short a time. */
export const MAX_RECENT = 500;

/** All that the actor has not read yet, whichever of them the page lists. */
export async function findUnread({ userId }: UserActor): Promise<Unread> {
  const [moment] = await db().$queryRaw<{ until: Date }[]>`
    SELECT date_trunc('milliseconds', now()) - make_interval(secs => ${SETTLED_AFTER_S}) AS "until"`;
  const until = moment?.until ?? new Date(0);
  const newest = await db().notification.findMany({
    where: { userId, isShown: true, readAt: null },
    orderBy: { id: 'desc' },
    take: MAX_RECENT,
    select: { id: true, createdAt: true },
  });
  const recent = newest.filter(({ createdAt }) => createdAt > until);
  return { until: until.toISOString(), recentIds: recent.map(({ id }) => id.toString()) };
}
