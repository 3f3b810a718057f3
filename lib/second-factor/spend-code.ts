import type { Tx } from '@/lib/db';
import { spendRecoveryCode } from './recovery-codes';
import { openSealedText } from './sealed-text';
import { stepOfCode } from './totp-codes';

export type CodeKind = 'totp' | 'recovery';

/**
 * Uses up a code of the authenticator app or a recovery code; null when it is neither. A code of the app counts once: none of its time
 * step or an earlier one is accepted again, in no process.
 */
export async function spendCode(tx: Tx, userId: string, typed: string, now: Date): Promise<CodeKind | null> {
  if (await spendTotpCode(tx, userId, typed.replace(/\s/g, ''), now)) return 'totp';
  return (await spendRecoveryCode(tx, userId, typed, now)) ? 'recovery' : null;
}

async function spendTotpCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const row = await tx.totpSecret.findFirst({ where: { userId, confirmedAt: { not: null } } });
  const secret = row && openSealedText(row.sealed, userId);
  const step = secret ? stepOfCode(secret, code, now) : null;
  if (step === null) return false;
  const { count } = await tx.totpSecret.updateMany({
    where: { userId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}
