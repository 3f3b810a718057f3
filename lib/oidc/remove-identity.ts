import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';

/** Unlinks an account at the provider from the user's own account, which it opens no more. Sessions that it opened go on. */
export async function removeIdentity(tx: Tx, actor: UserActor, id: string): Promise<void> {
  const user = await lockAccount(tx, actor.userId);
  await requireRecentProof(tx, actor);
  const { issuer } = found(await tx.oidcIdentity.findFirst({ where: { id, userId: user.id } }));
  await tx.oidcIdentity.delete({ where: { id } });
  const event = { action: 'user.identity_removed', subjectType: 'user', subjectId: user.id } as const;
  await recordEvent(tx, actor, { ...event, data: { issuer } });
}
