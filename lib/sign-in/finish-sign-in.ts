import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import type { UserActor } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { meters } from '@/lib/meters';
import { linkIdentity } from '@/lib/oidc/link-identity';
import { checkPasskey } from '@/lib/passkeys/check-passkey';
import type { PasskeyAnswer } from '@/lib/passkeys/response-shapes';
import { type CodeKind, spendCode } from '@/lib/second-factor/spend-code';
import { type Tx, transaction } from '@/lib/transaction';
import { queueAttempt } from './attempt-queue';
import { createDeviceToken, readDeviceToken } from './device-token';
import { logRefusedSignIn } from './log-refused-sign-in';
import {
  mayOpenByProvider,
  mayOpenSession,
  type OpenedSession,
  openSession,
  type SessionOrigin,
} from './open-session';
import { findPendingSignIn } from './pending-sign-in';
import { recordRefusal } from './record-refusal';
import { countSignIn, uncountSignIn } from './sign-in-limits';

/** A code of the authenticator app, a recovery code, or a passkey's answer to `askPendingPasskey`. */
export type SecondProof = { code: string } | { answer: PasskeyAnswer };

export interface SecondStep extends SessionOrigin {
  /** What the browser carries since the first step. */
  pendingToken: string | undefined;
  proof: SecondProof;
  deviceToken?: string;
}

type Pending = NonNullable<Awaited<ReturnType<typeof findPendingSignIn>>>;

const WRONG = {
  code: { path: '', key: 'auth.wrongCode' },
  passkey: { path: '', key: 'auth.passkeyRefused' },
};

const expired = () => new AppError('unauthenticated', [{ path: '', key: 'auth.stepExpired' }]);

/**
 * The second step of signing in: opens the session that the password alone did not. Throws `unauthenticated` for a wrong code or passkey and
 * when no first step waits in this browser, and `too_many` beyond limits of its own, so that a stolen password is no licence to guess codes.
 */
export async function finishSignIn(
  step: SecondStep,
  now = new Date(),
): Promise<OpenedSession & { deviceToken: string }> {
  const pending = await findPendingSignIn(step.pendingToken, now);
  if (!pending) throw expired();
  const { email } = pending.user;
  const deviceId = readDeviceToken(step.deviceToken, email, now);
  const kind = 'code' in step.proof ? 'code' : 'passkey';
  const attempt = { email, address: step.address, deviceId, step: `${kind}-step` } as const;
  await countSignIn(attempt);
  const opened = await queueAttempt(deviceId === null ? 'unknown' : 'known', () =>
    transaction((tx) => tryToFinish(tx, pending, step, now)),
  );
  if (!opened) throw await refused(pending, kind, step.address);
  await uncountSignIn(attempt);
  meters.signIns.inc({ outcome: 'opened' });
  return { ...opened, deviceToken: createDeviceToken(email, now, deviceId ?? undefined) };
}

/** Null when the code is wrong. Throws when the first step has been used, or no longer counts because of what happened since. */
async function tryToFinish(
  tx: Tx,
  pending: Pending,
  { proof, address, userAgent }: SecondStep,
  now: Date,
): Promise<OpenedSession | null> {
  const user = await lockAccount(tx, pending.userId);
  const mayOpen = pending.method === 'oidc' ? mayOpenByProvider : mayOpenSession;
  if (!mayOpen(user, now)) throw expired();
  const kind = await spendProof(tx, pending, proof, now);
  if (!kind) return null;
  const { count } = await tx.pendingSignIn.deleteMany({ where: { tokenHash: pending.tokenHash } });
  if (count === 0) throw expired();
  const method = `${pending.method}+${kind}`;
  const opened = await openSession(tx, user, { address, userAgent, method, now });
  const actor = { userId: user.id, role: user.role, sessionId: opened.sessionId };
  await linkWhatWaits(tx, actor, pending, now);
  if (kind === 'recovery') {
    const event = { action: 'second_factor.code_used', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
  }
  return opened;
}

/** An account of the OpenID provider that is new here is linked only now: its owner has shown that this account is theirs too. */
async function linkWhatWaits(tx: Tx, actor: UserActor, pending: Pending, now: Date): Promise<void> {
  const { oidcIssuer: issuer, oidcSubject: subject, oidcEmail: email } = pending;
  if (issuer && subject) await linkIdentity(tx, actor, { issuer, subject, email }, now);
}

async function spendProof(
  tx: Tx,
  { userId, tokenHash }: Pending,
  proof: SecondProof,
  now: Date,
): Promise<CodeKind | 'passkey' | null> {
  if ('code' in proof) return spendCode(tx, userId, proof.code, now);
  const used = await checkPasskey(tx, proof.answer, { purpose: 'second-step', boundTo: tokenHash }, now);
  return used?.userId === userId ? 'passkey' : null;
}

async function refused(
  { tokenHash, user }: Pending,
  kind: 'code' | 'passkey',
  address: string,
): Promise<AppError> {
  meters.signIns.inc({ outcome: 'wrong' });
  logRefusedSignIn(address, 'wrong');
  await transaction((tx) =>
    tx.pendingSignIn.updateMany({ where: { tokenHash }, data: { attempts: { increment: 1 } } }),
  );
  // On the page of the account: whoever came so far knows the password.
  await recordRefusal({ subjectType: 'user', subjectId: user.id, address });
  return new AppError('unauthenticated', [WRONG[kind]]);
}
