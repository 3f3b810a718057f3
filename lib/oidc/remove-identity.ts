import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Actor, UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { lockUser } from '@/lib/users/lock-user';
import { canManageUsers } from '@/lib/users/policy';
import { identityRemovedMail } from './identity-mails';

/** Unlinks an account at the provider from the user's own account, which it opens no more. Sessions that it opened go on. */
export async function removeIdentity(tx: Tx, actor: UserActor, id: string): Promise<void> {
  const user = await lockAccount(tx, actor.userId);
  await requireRecentProof(tx, actor);
  await remove(tx, actor, { id, userId: user.id });
}

/** The same for administrators, with anybody's. All sessions of the account end, and its owner is told by mail. */
export async function removeIdentityOf(
  tx: Tx,
  actor: Actor,
  { id, userId }: { id: string; userId: string },
): Promise<void> {
  const user = await lockUser(tx, userId);
  permit(canManageUsers(actor));
  await requireRecentProof(tx, actor);
  const email = await remove(tx, actor, { id, userId: user.id });
  await endSessionsOf(tx, user.id, 'connection removed', actor.sessionId ?? undefined);
  await enqueueMail(tx, { userId: user.id, compose: identityRemovedMail(email) });
}

/** Kept in mind, so that the next sign-in at the provider does not link it again by its verified address. Returns what people know it by. */
async function remove(tx: Tx, actor: Actor, where: { id: string; userId: string }): Promise<string> {
  const { userId, issuer, subject, email } = found(await tx.oidcIdentity.findFirst({ where }));
  await tx.oidcIdentity.delete({ where: { id: where.id } });
  const key = { userId, issuer };
  const update = { subject, removedAt: new Date() };
  await tx.removedIdentity.upsert({
    ...{ where: { userId_issuer: key }, create: { ...key, ...update }, update },
  });
  // One that waits for its second step may have come from there.
  await tx.pendingSignIn.deleteMany({ where: { userId, method: 'oidc' } });
  const event = { action: 'user.identity_removed', subjectType: 'user', subjectId: userId } as const;
  await recordEvent(tx, actor, { ...event, data: { issuer } });
  return email ?? new URL(issuer).host;
}
