import { recordEvent } from '@/lib/audit/record-event';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { ProviderIdentity } from './types';

type Linked = Pick<ProviderIdentity, 'issuer' | 'subject' | 'email'>;

/**
 * Links an account at the provider to the actor's own, which the caller has locked. Throws `conflict` when either is linked already: an
 * account of the provider opens one account here, and an account here is opened by one of the provider, whoever gets its address later.
 */
export async function linkIdentity(tx: Tx, actor: UserActor, linked: Linked, now: Date): Promise<void> {
  const { issuer, subject, email } = linked;
  await takeFromSuspended(tx, actor, linked);
  const data = { userId: actor.userId, issuer, subject, email, createdAt: now, lastUsedAt: now };
  // Two accounts at the same moment wait for one another here, and no error of the database ends the transaction.
  const { count } = await tx.oidcIdentity.createMany({ data: [data], skipDuplicates: true });
  if (count === 0) throw new AppError('conflict', [{ path: '', key: 'auth.oidcTaken' }]);
  await tx.removedIdentity.deleteMany({ where: { userId: actor.userId, issuer } });
  const event = { action: 'user.identity_linked', subjectType: 'user', subjectId: actor.userId } as const;
  await recordEvent(tx, actor, { ...event, data: { issuer, ...(email && { email }) } });
}

/** Whoever left and comes back has another account here, and the same one at the provider. */
async function takeFromSuspended(tx: Tx, actor: UserActor, { issuer, subject }: Linked): Promise<void> {
  const where = { issuer, subject, user: { deactivatedAt: { not: null } } };
  const former = await tx.oidcIdentity.findFirst({ where, select: { userId: true } });
  if (!former || (await tx.oidcIdentity.deleteMany({ where })).count === 0) return;
  const event = { action: 'user.identity_removed', subjectType: 'user', subjectId: former.userId } as const;
  await recordEvent(tx, actor, { ...event, data: { issuer } });
}
