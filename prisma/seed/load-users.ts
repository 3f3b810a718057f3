import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { cast } from './content/cast';

/**
 * Creates the accounts of the cast and returns their administrator, as whom the sample is loaded. Their passwords are random and
 * shown nowhere; an administrator can reset them under Users.
 */
export async function loadUsers(): Promise<UserActor> {
  for (const { key: _key, ...fields } of cast) {
    const passwordHash = await hashPassword(generatePassword());
    await db().user.upsert({
      where: { email: fields.email },
      create: { ...fields, passwordHash, mustChangePassword: true },
      update: {},
    });
  }
  const email = cast.find((member) => member.role === 'admin')?.email ?? '';
  const admin = await db().user.findUniqueOrThrow({ where: { email } });
  return { userId: admin.id, role: 'admin', sessionId: '' };
}
