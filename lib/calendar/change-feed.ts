import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { newToken, tokenHash } from '@/lib/auth/secret-token';
import type { UserActor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { feedPath } from './feed-path';

const subject = ({ userId }: UserActor) => ({ subjectType: 'user', subjectId: userId });

/**
 * Makes the address at which programs read the user's calendar; the one before opens nothing from then on. It is known to the caller alone and can
 * never be shown again. Throws `proof_needed`: it goes on reading for whoever made it, long after the session in which that was done.
 */
export async function makeFeed(tx: Tx, actor: UserActor): Promise<{ path: string }> {
  const { id: userId, deactivatedAt } = await lockAccount(tx, actor.userId);
  permit(deactivatedAt === null);
  await requireRecentProof(tx, actor);
  const token = newToken();
  const made = { tokenHash: tokenHash(token), createdAt: await databaseClock(tx), lastReadAt: null };
  await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...made }, update: made });
  await recordEvent(tx, actor, { action: 'user.calendar_shared', ...subject(actor) });
  return { path: feedPath(token) };
}

/** Ends it. Throws `conflict` when there is none any more. */
export async function revokeFeed(tx: Tx, actor: UserActor): Promise<void> {
  const { id: userId } = await lockAccount(tx, actor.userId);
  const { count } = await tx.calendarFeed.deleteMany({ where: { userId } });
  if (count === 0) throw new AppError('conflict', [{ path: '', key: 'calendar.noFeed' }]);
  await recordEvent(tx, actor, { action: 'user.calendar_revoked', ...subject(actor) });
}
