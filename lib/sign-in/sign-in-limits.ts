import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { clearAttempts, countAttempt, uncountAttempt } from '@/lib/auth/rate-limit';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { isKnownNetwork } from './is-known-network';
import { networkOf } from './network-of';

const WINDOW_MINUTES = 15;
const DAY_MINUTES = 24 * 60;
const PER_DEVICE = 10;
const PER_ACCOUNT_AND_NETWORK = 10;
const PER_NETWORK = 50;
/** Far above the limit per network, so that guesses from one network do not lock the account's owner out elsewhere. */
const PER_ACCOUNT = 100;
/** A code has six digits, and whoever guesses at it knows the password already. */
const CODES_PER_ACCOUNT = 30;
/** Otherwise somebody who waits would be right some day. */
const CODES_PER_DAY = 100;

/** Who attempts to sign in. `deviceId` is that of a device that this account has signed in with before. */
export interface Attempt {
  email: string;
  /** The visitor's network address. */
  address: string;
  deviceId: string | null;
  /**
   * The first step unless it says otherwise; the second is a code or a passkey's answer. They are counted alike, each by itself: codes can be
   * guessed, and whoever guesses at them shuts nobody out who has a passkey.
   */
  step?: 'sign-in' | 'code-step' | 'passkey-step';
}

interface Counter {
  key: string;
  attempts: number;
  windowMinutes?: number;
  subjectType: 'account' | 'address';
  subjectId: string;
}

function counters({ email, address, deviceId, step = 'sign-in' }: Attempt) {
  const network = networkOf(address);
  const perAccount = step === 'code-step' ? CODES_PER_ACCOUNT : PER_ACCOUNT;
  const ofDay = deviceId === null ? `account:${email}` : `device:${deviceId}`;
  const account = { subjectType: 'account', subjectId: email.slice(0, 200) } as const;
  const ofNetwork = { subjectType: 'address', subjectId: network } as const;
  return {
    device: { key: `${step}:device:${deviceId}`, attempts: PER_DEVICE, ...account },
    network: { key: `${step}:address:${network}`, attempts: PER_NETWORK, ...ofNetwork },
    pair: { key: `${step}:account:${email}:from:${network}`, attempts: PER_ACCOUNT_AND_NETWORK, ...account },
    account: { key: `${step}:account:${email}`, attempts: perAccount, ...account },
    day: { key: `code-of-day:${ofDay}`, attempts: CODES_PER_DAY, windowMinutes: DAY_MINUTES, ...account },
  } satisfies Record<string, Counter>;
}

/** Records one audit event per window, not one per refusal. */
function count(
  { key, attempts, windowMinutes = WINDOW_MINUTES, subjectType, subjectId }: Counter,
  address: string,
): Promise<void> {
  const event = { action: 'session.limited', subjectType, subjectId, data: { address } } as const;
  const onReached = () => transaction((tx) => recordEvent(tx, UNKNOWN_VISITOR, event));
  return countAttempt({ key, attempts, windowMinutes, onReached });
}

/**
 * Counts an attempt at one step of signing in; throws `too_many` beyond a limit. A known device has limits of its own and no other. Codes have
 * a limit for the day too.
 */
export async function countSignIn(attempt: Attempt): Promise<void> {
  const { device, day } = counters(attempt);
  if (attempt.deviceId === null) await countUnknownDevice(attempt);
  else await count(device, attempt.address);
  if (attempt.step === 'code-step') await count(day, attempt.address);
}

/**
 * The limits of visitors on unknown devices are checked in this order: an attempt that one counter refuses is not counted by the next, so
 * that one visitor cannot use up the attempts of an account. The limit of an account does not concern networks from which it has signed in,
 * nor passkeys.
 */
async function countUnknownDevice(attempt: Attempt): Promise<void> {
  const { network, pair, account } = counters(attempt);
  const { email, address, step } = attempt;
  await count(network, address);
  await count(pair, address);
  if (step === 'passkey-step') return;
  await count(account, address).catch(async (error: unknown) => {
    const isLimited = error instanceof AppError && error.code === 'too_many';
    if (!isLimited || !(await isKnownNetwork(email, network.subjectId))) throw error;
  });
}

/** After a successful step: clears this visitor's failed attempts at the account and keeps those of other networks. */
export async function uncountSignIn(attempt: Attempt): Promise<void> {
  const { device, network, pair, account, day } = counters(attempt);
  if (attempt.step === 'code-step') await uncountAttempt(day.key);
  if (attempt.deviceId !== null) return clearAttempts(device.key);
  await clearAttempts(pair.key);
  await uncountAttempt(account.key);
  await uncountAttempt(network.key);
}
