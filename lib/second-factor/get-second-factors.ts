import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { SecondFactors } from './types';

/** What a user's own account has for the second step. */
export async function getSecondFactors(actor: Pick<UserActor, 'userId'>): Promise<SecondFactors> {
  const { userId } = actor;
  const [app, codes] = await Promise.all([
    db().totpSecret.findUnique({ where: { userId }, select: { confirmedAt: true } }),
    db().recoveryCode.findMany({ where: { userId, usedAt: null }, select: { id: true } }),
  ]);
  return { appSince: app?.confirmedAt ?? null, codesLeft: codes.length };
}
