import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import type { Tx } from '@/lib/db';
import { endIdentities } from '@/lib/oidc/end-identities';
import { updateSecondFactor } from '@/lib/second-factor/update-second-factor';

interface Account {
  id: string;
  secondFactorSince: Date | null;
}

/**
 * Removes what else opens an account, as far as it was added since `since`: passkeys, an authenticator app, recovery codes, accounts at the
 * OpenID provider. What its owner had before stays. The caller holds the account's lock.
 */
export async function removeLaterWaysIn(tx: Tx, user: Account, since: Date, now: Date): Promise<void> {
  await removeFactors(tx, user, since, now);
  await endIdentities(tx, UNKNOWN_VISITOR, { userId: user.id, since });
}

async function removeFactors(tx: Tx, user: Account, since: Date, now: Date): Promise<void> {
  const userId = user.id;
  const isLater = { gte: since };
  const passkeys = await tx.passkey.deleteMany({ where: { userId, createdAt: isLater } });
  const apps = await tx.totpSecret.deleteMany({
    where: { userId, OR: [{ createdAt: isLater }, { confirmedAt: isLater }] },
  });
  const codes = await tx.recoveryCode.deleteMany({ where: { userId, id: { gte: firstIdAt(since) } } });
  await updateSecondFactor(tx, user, now);
  if (passkeys.count + apps.count + codes.count === 0) return;
  const event = { action: 'second_factor.reset', subjectType: 'user', subjectId: userId } as const;
  await recordEvent(tx, UNKNOWN_VISITOR, event);
}

/** Recovery codes do not say when they were made, but their ids do: those of version 7 begin with the time (RFC 9562, 5.7). */
function firstIdAt(time: Date): string {
  const hex = time.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
