import { countAttempt, uncountAttempt } from '@/lib/auth/rate-limit';
import { networkOf } from './network-of';

/** For one network or one account. */
export const OIDC_LIMIT = { attempts: 50, windowMinutes: 15 };

/** Being sent to the provider before signing in, and coming back from it. */
type Way = 'question' | 'answer';

const keyOf = (way: Way, address: string) =>
  `${way === 'question' ? 'oidc-question' : 'oidc'}:address:${networkOf(address)}`;

/** Throws `too_many` beyond the limit of a network. */
export const countOidc = (way: Way, address: string): Promise<void> =>
  countAttempt({ key: keyOf(way, address), ...OIDC_LIMIT });

/** After a success, so that the people of one office do not use their limit up by signing in in the morning. */
export async function uncountOidc(ways: readonly Way[], address: string): Promise<void> {
  for (const way of ways) await uncountAttempt(keyOf(way, address));
}
