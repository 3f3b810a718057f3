import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { cancelChanges } from '@/lib/publishing/schedule/open-changes';

/** Cancels what is scheduled of locked editions by themselves, and would undo what a release does to them now. */
export async function cancelSingleChanges(
  tx: Tx,
  actor: Actor,
  { published, withdrawn }: { published: string[]; withdrawn: string[] },
): Promise<void> {
  await cancelChanges(tx, actor, { editionId: { in: withdrawn } }, 'withdrawn');
  await cancelChanges(tx, actor, { editionId: { in: published }, kind: 'publish' }, 'published');
}
