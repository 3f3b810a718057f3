import { recordEvent } from '@/lib/audit/record-event';
import { generatePassword, hashPassword, ownWordsOf, passwordIssues } from '@/lib/auth/passwords';
import { transaction } from '@/lib/db';
import { OperatorError } from '@/lib/operator-error';
import { oneTimePasswordExpiry } from './one-time-password-expiry';

const DEFAULT_EMAIL = 'admin@markaz.example';
const NAMES = { nameAr: 'مدير الموقع', nameEn: 'Site administrator' };

/**
 * Opens the administrator's account in a database without users; null when there are some. The password is
 * returned only when it was made here: then it is for one use and must be changed at the first sign-in. A given one
 * has to be as good as anybody's, or the start ends with an OperatorError.
 */
export async function ensureFirstAdmin(
  given: { email?: string; password?: string },
  now = new Date(),
): Promise<{ email: string; password: string | null } | null> {
  const made = given.password ? null : generatePassword();
  const email = (given.email ?? DEFAULT_EMAIL).toLowerCase();
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('first-admin'))`;
    if ((await tx.user.count()) > 0) return null;
    if (given.password) requireGoodPassword(given.password, email);
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
    return { email, password: made };
  });
}

function requireGoodPassword(password: string, email: string): void {
  if (passwordIssues(password, ownWordsOf({ email, ...NAMES })).length === 0) return;
  throw new OperatorError(
    'ADMIN_PASSWORD is too easy to guess: give 12 to 256 characters that are more than a run of keys, the e-mail address or the name of the site, or leave it empty to have one made.',
  );
}
