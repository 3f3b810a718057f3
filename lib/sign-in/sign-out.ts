import { recordEvent } from '@/lib/audit/record-event';
import type { UserActor } from '@/lib/auth/types';
import { transaction } from '@/lib/transaction';

/** Ends a session at its user's request. Signing out again changes nothing and records no second audit event. */
export async function signOut(sessionId: string, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: now, endReason: 'signed out' },
      select: { userId: true, user: { select: { role: true } } },
    });
    for (const { userId, user } of ended) {
      const actor: UserActor = { userId, role: user.role, sessionId };
      await recordEvent(tx, actor, { action: 'session.ended', subjectType: 'user', subjectId: userId });
    }
  });
}
