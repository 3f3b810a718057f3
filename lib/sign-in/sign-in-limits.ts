import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { clearAttempts, countAttempt, uncountAttempt } from '@/lib/auth/rate-limit';
import { transaction } from '@/lib/transaction';
import { networkOf } from './network-of';

const WINDOW_MINUTES = 15;
const PER_ACCOUNT_AND_NETWORK = 10;
const PER_NETWORK = 50;
/** Far above the other two, so that guesses from one network do not lock the account's owner out elsewhere. */
const PER_ACCOUNT = 100;

interface Counter {
  key: string;
  attempts: number;
  subjectType: 'account' | 'address';
  subjectId: string;
}

/**
 * The counters in the order in which they are checked. An attempt that one counter refuses is not counted by the next, so
 * that one visitor cannot use up the attempts of an account.
 */
function counters(email: string, address: string) {
  const network = networkOf(address);
  const account = { subjectType: 'account', subjectId: email.slice(0, 200) } as const;
  return {
    network: {
      key: `sign-in:address:${network}`,
      attempts: PER_NETWORK,
      subjectType: 'address',
      subjectId: network,
    },
    pair: { key: `sign-in:account:${email}:from:${network}`, attempts: PER_ACCOUNT_AND_NETWORK, ...account },
    account: { key: `sign-in:account:${email}`, attempts: PER_ACCOUNT, ...account },
  } satisfies Record<string, Counter>;
}

/** Counts a sign-in attempt; throws `too_many` beyond a limit. Records one audit event per window, not one per refusal. */
export async function countSignIn(email: string, address: string): Promise<void> {
  const { network, pair, account } = counters(email, address);
  for (const { key, attempts, subjectType, subjectId } of [network, pair, account]) {
    const event = { action: 'session.limited', subjectType, subjectId, data: { address } } as const;
    const onReached = () => transaction((tx) => recordEvent(tx, UNKNOWN_VISITOR, event));
    await countAttempt({ key, attempts, windowMinutes: WINDOW_MINUTES, onReached });
  }
}

/** After a successful sign-in: clears this visitor's failed attempts at the account and keeps those of other networks. */
export async function uncountSignIn(email: string, address: string): Promise<void> {
  const { network, pair, account } = counters(email, address);
  await clearAttempts(pair.key);
  await uncountAttempt(account.key);
  await uncountAttempt(network.key);
}
