import type { Tx } from '@/lib/db';

/**
 * Notes on the account whether signing in needs a second step, after a factor was added or removed. Recovery codes go with the last
 * factor: they only stand for one. The caller holds the account's lock.
 */
export async function updateSecondFactor(
  tx: Tx,
  user: { id: string; secondFactorSince: Date | null },
  now: Date,
): Promise<void> {
  const hasFactor =
    (await tx.totpSecret.count({ where: { userId: user.id, confirmedAt: { not: null } } })) > 0;
  if (!hasFactor) await tx.recoveryCode.deleteMany({ where: { userId: user.id } });
  const secondFactorSince = hasFactor ? (user.secondFactorSince ?? now) : null;
  await tx.user.update({ where: { id: user.id }, data: { secondFactorSince } });
}
