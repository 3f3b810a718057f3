import { recordEvent } from '@/lib/audit/record-event';
import type { UnknownVisitor } from '@/lib/audit/unknown-visitor';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';

interface Ended {
  userId: string;
  /** Leaves alone what was linked before. */
  since?: Date;
}

/**
 * Ends what the OpenID provider opens of an account that is given back to its owner: whoever had got in may have linked an account of theirs.
 * The owner's own is linked again by its verified address, or on the page of the account. Returns how many ended. The caller holds the account's lock.
 */
export async function endIdentities(
  tx: Tx,
  actor: Actor | UnknownVisitor,
  { userId, since }: Ended,
): Promise<number> {
  const where = { userId, ...(since && { createdAt: { gte: since } }) };
  const identities = await tx.oidcIdentity.findMany({ where, select: { issuer: true } });
  await tx.oidcIdentity.deleteMany({ where });
  for (const { issuer } of identities) {
    const event = { action: 'user.identity_removed', subjectType: 'user', subjectId: userId } as const;
    await recordEvent(tx, actor, { ...event, data: { issuer } });
  }
  return identities.length;
}
