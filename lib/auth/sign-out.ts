import { recordEvent } from '@/lib/audit/record-event';
import { transaction } from '@/lib/transaction';

/** Ends a session by the user's own wish; the trail tells it once, however often they ask. */
export async function signOut(sessionId: string, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: now, endReason: 'signed out' },
      select: { userId: true },
    });
    for (const { userId } of ended) {
      await recordEvent(tx, { userId }, { action: 'session.ended', subjectType: 'user', subjectId: userId });
    }
  });
}
