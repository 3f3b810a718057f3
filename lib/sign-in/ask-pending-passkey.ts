import { AppError } from '@/lib/errors';
import { askPasskey, type PasskeyQuestion } from '@/lib/passkeys/ask-passkey';
import { transaction } from '@/lib/transaction';
import { findPendingSignIn } from './pending-sign-in';

/** Asks for a passkey of the account whose password this browser has just shown. Throws `unauthenticated` when it has shown none. */
export async function askPendingPasskey(pendingToken: string | undefined): Promise<PasskeyQuestion> {
  const pending = await findPendingSignIn(pendingToken);
  if (!pending) throw new AppError('unauthenticated', [{ path: '', key: 'auth.stepExpired' }]);
  const { userId, tokenHash } = pending;
  return transaction((tx) => askPasskey(tx, { purpose: 'second-step', boundTo: tokenHash }, userId));
}
