import { recordEvent } from '@/lib/audit/record-event';
import { generatePassword, hashPassword, ownWordsOf, passwordIssues } from '@/lib/auth/passwords';
import { transaction } from '@/lib/transaction';
import { oneTimePasswordExpiry } from './one-time-password-expiry';

const DEFAULT_EMAIL = 'admin@markaz.example';
const NAMES = { nameAr: 'مدير الموقع', nameEn: 'Site administrator' };

interface FirstAdmin {
  email: string;
  /** Only one that was made here: it is for one use and must be changed at the first sign-in. */
  password: string | null;
  /** Whether a given one is such as nobody may choose in the newsroom. */
  isWeak: boolean;
}

/**
 * Opens the administrator's account in a database without users; null when there are some. A weak password that was
 * given opens it all the same: the operator may be trying the program on a laptop, and whoever starts it says so.
 */
export async function ensureFirstAdmin(
  given: { email?: string; password?: string },
  now = new Date(),
): Promise<FirstAdmin | null> {
  const made = given.password ? null : generatePassword();
  const email = (given.email ?? DEFAULT_EMAIL).toLowerCase();
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('first-admin'))`;
    if ((await tx.user.count()) > 0) return null;
    const user = await tx.user.create({
      data: {
        email,
        ...NAMES,
        role: 'admin',
        passwordHash: await hashPassword(given.password ?? made ?? ''),
        mustChangePassword: made !== null,
        passwordExpiresAt: made === null ? null : oneTimePasswordExpiry(now),
      },
    });
    await recordEvent(tx, null, {
      action: 'user.created',
      subjectType: 'user',
      subjectId: user.id,
      data: { email, role: 'admin' },
    });
    return { email, password: made, isWeak: given.password ? isWeak(given.password, email) : false };
  });
}

function isWeak(password: string, email: string): boolean {
  return passwordIssues(password, ownWordsOf({ email, ...NAMES })).length > 0;
}
