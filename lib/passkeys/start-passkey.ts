import { generateRegistrationOptions } from '@simplewebauthn/server';
import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { readSettings } from '@/lib/settings/get-settings';
import { keepChallenge } from './challenges';
import { userHandleBytes } from './check-passkey';
import { relyingParty } from './relying-party';

export type PasskeyOffer = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** Asks the user's device or password manager for a new passkey. One that the account has already is not made again. */
export async function startPasskey(tx: Tx, actor: UserActor, now = new Date()): Promise<PasskeyOffer> {
  const user = await lockAccount(tx, actor.userId);
  await requireRecentProof(tx, actor);
  const party = relyingParty();
  if (!party) throw new AppError('invalid', [{ path: '', key: 'passkey.impossible' }]);
  const known = await tx.passkey.findMany({ where: { userId: user.id } });
  const offer = await generateRegistrationOptions({
    rpName: (await readSettings(tx)).nameEn,
    rpID: party.id,
    userID: userHandleBytes(user.id),
    userName: user.email,
    userDisplayName: user.interfaceLocale === 'ar' ? user.nameAr : user.nameEn,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    // So that it opens the account without a password.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(tx, offer.challenge, { purpose: 'register', boundTo: actor.sessionId }, now);
  return offer;
}
