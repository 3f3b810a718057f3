import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { CalendarFeedView } from './types';

/** The user's own address for programs, as far as it can still be shown; null for none. */
export function findFeed({ userId }: UserActor): Promise<CalendarFeedView | null> {
  return db().calendarFeed.findUnique({
    where: { userId },
    select: { createdAt: true, lastReadAt: true },
  });
}
