import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { AskedEmail } from './types';

/** The e-mail address that the user has asked for, while it can still be confirmed. */
export async function findAskedEmail({ userId }: UserActor, now = new Date()): Promise<AskedEmail | null> {
  const link = await db().accountLink.findFirst({
    where: { userId, purpose: 'newEmail', expiresAt: { gt: now } },
    select: { email: true, expiresAt: true },
  });
  return link?.email ? { email: link.email, until: link.expiresAt } : null;
}
