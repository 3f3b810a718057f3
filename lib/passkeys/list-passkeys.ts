import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { PasskeyRow } from './types';

/** The user's own passkeys, the newest first. */
export async function listPasskeys({ userId }: Pick<UserActor, 'userId'>): Promise<PasskeyRow[]> {
  const rows = await db().passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
  return rows.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}
