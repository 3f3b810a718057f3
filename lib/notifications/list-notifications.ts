import type { UserActor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { NOTIFICATION_COLUMNS, type NotificationRow, toViews } from './notification-views';
import type { NotificationView } from './types';

const parseCursor = (text: string) => (/^\d{1,18}$/.test(text) ? BigInt(text) : null);

function whereOf({ userId }: UserActor, isUnread: boolean): Prisma.NotificationWhereInput {
  return { userId, isShown: true, ...(isUnread && { readAt: null }) };
}

/** The actor's own notifications, newest first; `isUnread` leaves out those that were read. */
export async function listNotifications(
  actor: UserActor,
  { isUnread, ...window }: ListWindow & { isUnread: boolean },
): Promise<ListPage<NotificationView>> {
  const where = whereOf(actor, isUnread);
  const page = await findListPage<NotificationRow, bigint>(window, {
    parse: parseCursor,
    cursorOf: ({ id }) => id.toString(),
    find: ({ from, direction, take }: RowRange<bigint>) =>
      db().notification.findMany({
        where: {
          ...where,
          ...(from !== null && { id: direction === 'after' ? { lt: from } : { gt: from } }),
        },
        orderBy: { id: direction === 'after' ? 'desc' : 'asc' },
        take,
        select: NOTIFICATION_COLUMNS,
      }),
  });
  const total = await db().notification.count({ where, take: MAX_COUNTED, orderBy: { id: 'desc' } });
  return { ...page, rows: await toViews(db(), page.rows, () => actor), total: boundedCount(total) };
}

/** How many of the actor's notifications are unread. */
export async function countUnread(actor: UserActor): Promise<BoundedCount> {
  const count = await db().notification.count({
    where: whereOf(actor, true),
    orderBy: { id: 'desc' },
    take: MAX_COUNTED,
  });
  return boundedCount(count);
}
