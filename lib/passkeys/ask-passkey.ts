import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { type Asked, keepChallenge } from './challenges';
import { relyingParty } from './relying-party';

export type PasskeyQuestion = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/**
 * A question for a passkey: of this account, or, without one, of any account that the browser offers. The device must have verified its
 * user (fingerprint, face, code), so that a passkey is two factors at once. Throws `invalid` when the account has none: the browser would
 * offer those of others.
 */
export async function askPasskey(
  tx: Tx,
  asked: Asked,
  userId: string | null,
  now = new Date(),
): Promise<PasskeyQuestion> {
  const party = relyingParty();
  if (!party) throw new AppError('invalid', [{ path: '', key: 'passkey.impossible' }]);
  const known = userId === null ? [] : await tx.passkey.findMany({ where: { userId } });
  if (userId !== null && known.length === 0)
    throw new AppError('invalid', [{ path: '', key: 'passkey.none' }]);
  const question = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
  await keepChallenge(tx, question.challenge, asked, now);
  return question;
}
