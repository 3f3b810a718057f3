import { recordEvent } from '@/lib/audit/record-event';
import { generatePassword, hashPassword, ownWordsOf, passwordIssues } from '@/lib/auth/passwords';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { transaction } from '@/lib/transaction';
import { oneTimePasswordExpiry } from './one-time-password-expiry';

const DEFAULT_EMAIL = 'admin@markaz.example';
const NAMES = { nameAr: 'مدير النظام', nameEn: 'Administrator' };

interface FirstAdmin {
  email: string;
  /** The generated one-time password, which must be changed at the first sign-in; null if the operator gave one. */
  password: string | null;
  /** Whether the operator's password has issues that users may not ignore when they choose one. */
  isWeak: boolean;
}

/**
 * Creates the administrator's account in a database without users; returns null if there are any. Accepts a weak password
 * from the operator, who may be trying the program on a laptop; the caller warns about it.
 */
export async function ensureFirstAdmin(
  given: { email?: string; password?: string },
  now = new Date(),
): Promise<FirstAdmin | null> {
  const generated = given.password ? null : generatePassword();
  const email = (given.email ?? DEFAULT_EMAIL).toLowerCase();
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('first-admin'))`;
    if ((await tx.user.count()) > 0) return null;
    const user = await tx.user.create({
      data: {
        email,
        ...NAMES,
        role: 'admin',
        passwordHash: await hashPassword(given.password ?? generated ?? ''),
        mustChangePassword: generated !== null,
        passwordExpiresAt: generated === null ? null : oneTimePasswordExpiry(now),
      },
    });
    await recordEvent(tx, SYSTEM_ACTOR, {
      action: 'user.created',
      subjectType: 'user',
      subjectId: user.id,
      data: { email, role: 'admin' },
    });
    return { email, password: generated, isWeak: given.password ? isWeak(given.password, email) : false };
  });
}

function isWeak(password: string, email: string): boolean {
  return passwordIssues(password, ownWordsOf({ email, ...NAMES })).length > 0;
}
