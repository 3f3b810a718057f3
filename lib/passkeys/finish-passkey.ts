import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { countAttempt } from '@/lib/auth/rate-limit';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { codesForFirstFactor, storeForFirstFactor } from '@/lib/second-factor/first-recovery-codes';
import { updateSecondFactor } from '@/lib/second-factor/update-second-factor';
import { transaction } from '@/lib/transaction';
import { spendChallenge } from './challenges';
import { relyingParty } from './relying-party';
import type { PasskeyRegistration } from './response-shapes';

const refused = () => new AppError('invalid', [{ path: '', key: 'passkey.refused' }]);

interface NewPasskey {
  /** How its owner tells it from others. */
  name: string;
  registration: PasskeyRegistration;
}

/**
 * Adds the passkey that the device has made. With the first factor the user's other sessions end, and recovery codes are returned, which
 * are shown this once. Throws `proof_needed`, `invalid` for any other answer than that to the question of this session, and `too_many` beyond
 * ten answers in a quarter of an hour.
 */
export async function finishPasskey(
  actor: UserActor,
  { name, registration }: NewPasskey,
  now = new Date(),
): Promise<{ recoveryCodes: string[] }> {
  await countAttempt({ key: `finish-passkey:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  // Before the work of ten hashes, and again under the account's lock.
  await requireRecentProof(db(), actor);
  const asked = { boundTo: actor.sessionId, purpose: 'register' };
  if ((await db().passkeyChallenge.count({ where: asked })) === 0) throw refused();
  const fresh = await codesForFirstFactor(actor.userId);
  const added = await transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    await requireRecentProof(tx, actor);
    const made = await verified(tx, registration, actor.sessionId, now);
    if (!made || (await tx.passkey.findUnique({ where: { credentialId: made.id } }))) return null;
    const { id: credentialId, publicKey, counter, transports = [] } = made;
    const data = { userId: user.id, name, credentialId, publicKey, counter, transports };
    await tx.passkey.create({ data });
    const recoveryCodes = await storeForFirstFactor(tx, user.id, fresh);
    if (!user.secondFactorSince) await endSessionsOf(tx, user.id, 'second factor added', actor.sessionId);
    await updateSecondFactor(tx, user, now);
    const event = { action: 'second_factor.passkey_added', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, { ...event, data: { passkey: name } });
    return { recoveryCodes };
  });
  // Thrown out here, because the question is used up by a wrong answer too.
  if (!added) throw refused();
  return added;
}

async function verified(tx: Tx, response: PasskeyRegistration, boundTo: string, now: Date) {
  const party = relyingParty();
  if (!party) return null;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => spendChallenge(tx, challenge, { purpose: 'register', boundTo }, now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return registrationInfo?.credential ?? null;
  } catch (error) {
    log.info({ reason: error instanceof Error ? error.message : String(error) }, 'A passkey was refused');
    return null;
  }
}
