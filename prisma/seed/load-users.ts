import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { cast } from './content/cast';

/**
 * Opens the cast's accounts and returns the administrator among them, in whose name the sample is loaded. Nobody
 * knows their passwords; whoever wants to work as one of them resets it under Users.
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
