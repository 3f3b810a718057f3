import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';

const REASON = 'ended by its user';

/** Ends all the user's sessions but the one in which they ask for it, and what may have been asked for in another. */
export async function endOtherSessions(tx: Tx, actor: UserActor): Promise<void> {
  const { id } = await lockAccount(tx, actor.userId);
  await endAskedFor(tx, actor);
  await endSessionsOf(tx, id, REASON, actor.sessionId);
  await recordEvent(tx, actor, { action: 'user.sessions_ended', subjectType: 'user', subjectId: id });
}

/** Ends one of the user's own sessions, and what may have been asked for in it. Throws `not_found` for any other. */
export async function endOwnSession(tx: Tx, actor: UserActor, id: string, now = new Date()): Promise<void> {
  const { id: userId } = await lockAccount(tx, actor.userId);
  found(await tx.session.findFirst({ where: { id, userId } }));
  const { count } = await tx.session.updateMany({
    where: { id, userId, endedAt: null },
    data: { endedAt: now, endReason: REASON },
  });
  if (count === 0) return;
  await endAskedFor(tx, actor);
  await recordEvent(tx, actor, { action: 'session.ended', subjectType: 'user', subjectId: userId });
}

/** Another e-mail address that waits to be confirmed, and the address of the calendar. */
async function endAskedFor(tx: Tx, actor: UserActor): Promise<void> {
  const { userId } = actor;
  await endAccountLinks(tx, userId, ['newEmail']);
  const { count } = await tx.calendarFeed.deleteMany({ where: { userId } });
  if (count === 0) return;
  await recordEvent(tx, actor, { action: 'user.calendar_revoked', subjectType: 'user', subjectId: userId });
}
