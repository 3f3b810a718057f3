import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { recordProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import type { ProviderIdentity } from '@/lib/oidc/types';
import { transaction } from '@/lib/transaction';

/**
 * Takes what the OpenID provider has just asked its user for as a proof of who sits there (lib/auth/recent-proof.ts). It proves nothing for an
 * account with a second factor, as the password does not, nor when it is of another account than the linked one. A refusal is recorded.
 */
export async function proveWithOidc(
  actor: UserActor,
  { issuer, subject }: ProviderIdentity,
  now = new Date(),
): Promise<void> {
  const refusal = await transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    const linked = await tx.oidcIdentity.count({ where: { issuer, subject, userId: user.id } });
    if (linked > 0 && !user.secondFactorSince) {
      await recordProof(tx, actor.sessionId, now);
      return null;
    }
    const event = { action: 'second_factor.refused', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
    return user.secondFactorSince ? 'auth.oidcTooLittle' : 'auth.oidcOther';
  });
  if (refusal) throw new AppError('invalid', [{ path: '', key: refusal }]);
}
