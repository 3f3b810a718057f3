import { recordEvent } from '@/lib/audit/record-event';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { ProviderIdentity } from './types';

/**
 * Links an account at the provider to the actor's own, which the caller has locked. Throws `conflict` when either is linked already: an
 * account of the provider opens one account here, and an account here is opened by one of the provider, whoever gets its address later.
 */
export async function linkIdentity(
  tx: Tx,
  actor: UserActor,
  { issuer, subject, email }: Pick<ProviderIdentity, 'issuer' | 'subject' | 'email'>,
  now: Date,
): Promise<void> {
  const data = { userId: actor.userId, issuer, subject, email, lastUsedAt: now };
  // Two accounts at the same moment wait for one another here, and no error of the database ends the transaction.
  const { count } = await tx.oidcIdentity.createMany({ data: [data], skipDuplicates: true });
  if (count === 0) throw new AppError('conflict', [{ path: '', key: 'auth.oidcTaken' }]);
  const event = { action: 'user.identity_linked', subjectType: 'user', subjectId: actor.userId } as const;
  await recordEvent(tx, actor, { ...event, data: { issuer, ...(email && { email }) } });
}
