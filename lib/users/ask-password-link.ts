import { countAttempt } from '@/lib/auth/rate-limit';
import { enqueue } from '@/lib/jobs/enqueue';
import { networkOf } from '@/lib/sign-in/network-of';
import { transaction } from '@/lib/transaction';
import { PASSWORD_LINK_JOB } from './password-link-job';

const PER_NETWORK = { attempts: 10, windowMinutes: 15 };
/** So many mails an hour and a day fill nobody's mailbox. */
const PER_HOUR = { attempts: 3, windowMinutes: 60 };
const PER_DAY = { attempts: 10, windowMinutes: 24 * 60 };

/**
 * Asks for a link to a new password, for whoever is not signed in. Whether there is such an account is looked up by a job: the answer and its
 * time are the same for every e-mail address because the same is done for every one. Throws `too_many` beyond the limits, which concern
 * addresses that nobody has too.
 */
export async function askPasswordLink({ email, address }: { email: string; address: string }): Promise<void> {
  const asked = { email: email.trim().toLowerCase(), address };
  await countAttempt({ key: `password-link:address:${networkOf(address)}`, ...PER_NETWORK });
  await countAttempt({ key: `password-link:account:${asked.email}`, ...PER_HOUR });
  await countAttempt({ key: `password-link-of-day:account:${asked.email}`, ...PER_DAY });
  await transaction((tx) => enqueue(tx, PASSWORD_LINK_JOB, asked));
}
