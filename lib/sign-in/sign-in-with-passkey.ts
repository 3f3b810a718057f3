import { lockAccount } from '@/lib/auth/lock-account';
import { countAttempt } from '@/lib/auth/rate-limit';
import { AppError } from '@/lib/errors';
import { meters } from '@/lib/meters';
import { askPasskey, type PasskeyQuestion } from '@/lib/passkeys/ask-passkey';
import { checkPasskey } from '@/lib/passkeys/check-passkey';
import type { PasskeyAnswer } from '@/lib/passkeys/response-shapes';
import { transaction } from '@/lib/transaction';
import { createDeviceToken, readDeviceToken } from './device-token';
import { logRefusedSignIn } from './log-refused-sign-in';
import { networkOf } from './network-of';
import { mayOpenSession, type OpenedSession, openSession, type SessionOrigin } from './open-session';
import { newBrowserToken, tokenHash } from './pending-sign-in';
import { recordRefusal } from './record-refusal';

const LIMIT = { attempts: 50, windowMinutes: 15 };

/** Asks for any passkey that the browser offers. Returns the token by which this browser answers, and no other. */
export async function startPasskeySignIn(
  address: string,
): Promise<{ question: PasskeyQuestion; browserToken: string }> {
  await countAttempt({ key: `passkey-question:address:${networkOf(address)}`, ...LIMIT });
  const browserToken = newBrowserToken();
  const asked = { purpose: 'sign-in', boundTo: tokenHash(browserToken) } as const;
  return { question: await transaction((tx) => askPasskey(tx, asked, null)), browserToken };
}

export interface PasskeySignIn extends SessionOrigin {
  answer: PasskeyAnswer;
  /** What the browser got with the question. */
  browserToken: string | undefined;
  deviceToken?: string;
}

/**
 * Opens a session with a passkey alone, whose device has verified its user: two factors in one. Every other answer throws the same
 * `unauthenticated`, whether there is such a passkey or not.
 */
export async function signInWithPasskey(
  { answer, browserToken, deviceToken, ...origin }: PasskeySignIn,
  now = new Date(),
): Promise<OpenedSession & { deviceToken: string }> {
  const network = networkOf(origin.address);
  await countAttempt({ key: `passkey:address:${network}`, ...LIMIT });
  const asked = { purpose: 'sign-in', boundTo: tokenHash(browserToken ?? '') } as const;
  const opened = await transaction(async (tx) => {
    const used = await checkPasskey(tx, answer, asked, now);
    const user = used && (await lockAccount(tx, used.userId));
    if (!user || !mayOpenSession(user, now)) return null;
    const session = await openSession(tx, user, { ...origin, method: 'passkey', now });
    return { ...session, email: user.email };
  });
  meters.signIns.inc({ outcome: opened ? 'opened' : 'wrong' });
  if (!opened) {
    logRefusedSignIn(origin.address, 'wrong');
    await recordRefusal({ subjectType: 'address', subjectId: network, address: origin.address });
    throw new AppError('unauthenticated', [{ path: '', key: 'auth.passkeyRefused' }]);
  }
  const { email, ...session } = opened;
  const deviceId = readDeviceToken(deviceToken, email, now);
  return { ...session, deviceToken: createDeviceToken(email, now, deviceId ?? undefined) };
}
