import type { Prisma } from '@/lib/generated/prisma/client';
import { canManageUsers } from '@/lib/users/policy';

/** What has to be known of a link's maker. */
export const MAKER = { select: { role: true, deactivatedAt: true } } satisfies Prisma.UserDefaultArgs;

interface CheckedLink {
  purpose: string;
  expiresAt: Date;
  createdBy: Prisma.UserGetPayload<typeof MAKER> | null;
}

/**
 * Whether a link still does what it is for. An invitation ends with the right of whoever made it, so that a former administrator has left no way in.
 */
export function isValidLink({ purpose, expiresAt, createdBy }: CheckedLink, now: Date): boolean {
  if (expiresAt <= now) return false;
  if (purpose !== 'invitation') return true;
  return createdBy !== null && createdBy.deactivatedAt === null && canManageUsers(createdBy);
}
