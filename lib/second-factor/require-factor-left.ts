import { readSignInRules } from '@/lib/auth/sign-in-rules';
import type { Role } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Throws `invalid`, so that the removal is taken back, when the account has no factor left although its role needs one. */
export async function requireFactorLeft(tx: Tx, { id, role }: { id: string; role: Role }): Promise<void> {
  if (role !== 'admin' || !(await readSignInRules(tx)).adminsNeedSecondStep) return;
  const { secondFactorSince } = await tx.user.findUniqueOrThrow({ where: { id } });
  if (!secondFactorSince) throw new AppError('invalid', [{ path: '', key: 'secondFactor.needed' }]);
}
