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
  const where = { userId: user.id };
  const apps = await tx.totpSecret.count({ where: { ...where, confirmedAt: { not: null } } });
  const hasFactor = apps > 0 || (await tx.passkey.count({ where })) > 0;
  if (!hasFactor) await tx.recoveryCode.deleteMany({ where });
  const secondFactorSince = hasFactor ? (user.secondFactorSince ?? now) : null;
  await tx.user.update({ where: { id: user.id }, data: { secondFactorSince } });
}
