import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import type { Tx } from '@/lib/db';
import type { Passkey } from '@/lib/generated/prisma/client';
import { log } from '@/lib/log';
import { type Asked, spendChallenge } from './challenges';
import { relyingParty } from './relying-party';
import type { PasskeyAnswer } from './response-shapes';

/**
 * The account whose passkey has answered what this browser was asked; null for any other answer. The question is used up either way. A
 * passkey whose counter runs backwards may be a copy: its use is refused and told.
 */
export async function checkPasskey(
  tx: Tx,
  answer: PasskeyAnswer,
  asked: Asked,
  now: Date,
): Promise<{ userId: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Passkey" WHERE "credentialId" = ${answer.id} FOR UPDATE`;
  const passkey = row && (await tx.passkey.findUnique({ where: { id: row.id } }));
  const counter = passkey ? await verifiedCounter(tx, passkey, answer, asked, now) : null;
  if (!passkey || counter === null) return null;
  const { id, userId } = passkey;
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter) {
    const event = { action: 'second_factor.passkey_copied', subjectType: 'user', subjectId: userId } as const;
    await recordEvent(tx, UNKNOWN_VISITOR, { ...event, data: { passkey: passkey.name } });
    return null;
  }
  await tx.passkey.update({ where: { id }, data: { counter, lastUsedAt: now } });
  return { userId };
}

/** The counter that the device has signed, or null when the answer is not the passkey's to this question. */
async function verifiedCounter(
  tx: Tx,
  passkey: Passkey,
  answer: PasskeyAnswer,
  asked: Asked,
  now: Date,
): Promise<number | null> {
  const party = relyingParty();
  const { userHandle } = answer.response;
  if (!party || (userHandle && userHandle !== userHandleOf(passkey.userId))) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: (challenge) => spendChallenge(tx, challenge, asked, now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // Compared by the caller, who tells of it instead of throwing.
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    // The library throws for every fault of an answer. It holds nothing secret.
    log.info({ reason: error instanceof Error ? error.message : String(error) }, 'A passkey was refused');
    return null;
  }
}

/** What passkeys keep of the account: its id, which says nothing about its owner. */
export function userHandleBytes(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex'));
}

function userHandleOf(userId: string): string {
  return Buffer.from(userHandleBytes(userId)).toString('base64url');
}
