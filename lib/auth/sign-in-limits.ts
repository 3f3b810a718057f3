import { recordEvent } from '@/lib/audit/record-event';
import { transaction } from '@/lib/transaction';
import { networkOf } from './network-of';
import { clearAttempts, countAttempt, forgiveAttempt } from './rate-limit';

const WINDOW_MINUTES = 15;
const PER_ACCOUNT_AND_NETWORK = 10;
const PER_NETWORK = 50;
/** Far above the other two: what a stranger does in one place must not keep the person herself out. */
const PER_ACCOUNT = 100;

interface Counter {
  key: string;
  attempts: number;
  subjectType: 'account' | 'address';
  subjectId: string;
}

/** In the order of counting: what one refuses does not count for the next, so that one visitor never uses up an account. */
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

/** Counts a sign-in, or refuses it with `too_many`; the audit trail is told once a window, not for every refusal. */
export async function countSignIn(email: string, address: string): Promise<void> {
  const { network, pair, account } = counters(email, address);
  for (const { key, attempts, subjectType, subjectId } of [network, pair, account]) {
    const event = { action: 'session.limited', subjectType, subjectId, data: { address } } as const;
    const onReached = () => transaction((tx) => recordEvent(tx, null, event));
    await countAttempt({ key, attempts, windowMinutes: WINDOW_MINUTES, onReached });
  }
}

/** The right password was given: this visitor's mistakes are forgotten, and those of strangers are not. */
export async function forgiveSignIn(email: string, address: string): Promise<void> {
  const { network, pair, account } = counters(email, address);
  await clearAttempts(pair.key);
  await forgiveAttempt(account.key);
  await forgiveAttempt(network.key);
}
