import { mayDo, type PolicyEdition, type PolicyEntry } from '@/lib/entries/policy';
import type { Role } from '@/lib/generated/prisma/client';
import type { PreviewLinkState } from './types';

/** What has to be known of a link's row to say whether it shows anything. */
export interface CheckedLink {
  expiresAt: Date;
  revokedAt: Date | null;
  createdBy: { id: string; role: Role; deactivatedAt: Date | null };
}

export const MAKER = { select: { id: true, role: true, deactivatedAt: true } } as const;

/** A link ends with the right of whoever made it: who is deactivated, or has become an author, shares nothing of others any more. */
export function linkState(
  { expiresAt, revokedAt, createdBy }: CheckedLink,
  entry: PolicyEntry,
  edition: PolicyEdition,
  now: Date,
): PreviewLinkState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt <= now) return 'expired';
  const maker = { userId: createdBy.id, role: createdBy.role };
  const mayShare = createdBy.deactivatedAt === null && mayDo(maker, 'sharePreview', entry, edition);
  return mayShare ? 'open' : 'closed';
}
