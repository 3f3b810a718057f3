import type { Actor } from '@/lib/auth/types';
import { databaseNow } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { lockOpenRelease, recordChange } from './lock-release';
import type { SeenRelease } from './types';

/** Gives a release up: nothing of it goes live, and what was in it is free again. */
export async function discardRelease(tx: Tx, actor: Actor, seen: SeenRelease): Promise<void> {
  const release = await lockOpenRelease(tx, actor, seen);
  await closeItems(tx, release.id);
  await recordChange(tx, actor, release, {
    action: 'release.discarded',
    columns: { open: null, discardedAt: await databaseNow(tx) },
  });
}

/** What is in a closed release may be in another one. */
export async function closeItems(tx: Tx, releaseId: string): Promise<void> {
  await tx.releaseEdition.updateMany({ where: { releaseId }, data: { open: null } });
  await tx.releaseList.updateMany({ where: { releaseId }, data: { open: null } });
}
