import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { findAuditSubjects } from './audit-subjects';
import { findActorNames } from './find-actor-names';
import { toEventView } from './to-event-view';
import type { AuditEventView } from './types';

const SHOWN = 10;

/**
 * What happened last to the user's own account: sign-ins, passwords, second steps, and what administrators did with it. Open to every
 * role, because their owners notice first what they did not do themselves. Without links, which lead to pages of administrators.
 */
export async function listOwnEvents({ userId }: Pick<UserActor, 'userId'>): Promise<AuditEventView[]> {
  const events = await db().auditEvent.findMany({
    where: { subjectType: 'user', subjectId: userId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  });
  const [subjects, names] = await Promise.all([findAuditSubjects(events), findActorNames(events)]);
  return events.map((event) => ({ ...toEventView(event, subjects, names), href: null }));
}
