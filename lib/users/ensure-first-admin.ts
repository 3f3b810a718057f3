import { recordEvent } from '@/lib/audit/record-event';
import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import { transaction } from '@/lib/db';
import { oneTimePasswordExpiry } from './one-time-password-expiry';

const DEFAULT_EMAIL = 'admin@markaz.example';

/**
 * Opens the administrator's account in a database without users; null when there are some. The password is
 * returned only when it was made here: then it is for one use and must be changed at the first sign-in.
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
    const user = await tx.user.create({
      data: {
        email,
        nameAr: 'مدير الموقع',
        nameEn: 'Site administrator',
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
