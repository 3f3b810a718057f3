import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntry } from '@/lib/entries/lock';
import { mayDoWithAll } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import { cancelChanges } from '@/lib/publishing/schedule/open-changes';

/**
 * Closes an entry to changes; what readers see of it they go on seeing, and what was scheduled to be withdrawn is withdrawn. Nothing goes live by itself
 * any more. Throws `conflict` when it is closed already.
 */
export async function archiveEntry(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const entry = await lockEntry(tx, actor, entryId);
  if (entry.archivedAt !== null) throw new AppError('conflict', [{ path: '', key: 'archive.already' }]);
  permit(mayDoWithAll(actor, 'archive', entry));
  await cancelChanges(tx, actor, { edition: { entryId }, kind: 'publish' }, 'archived');
  // Nothing would be left to withdraw.
  await cancelChanges(tx, actor, { edition: { entryId, publication: null }, kind: 'withdraw' }, 'archived');
  await tx.entry.update({
    where: { id: entryId },
    data: { archivedAt: new Date(), archivedById: requireUserId(actor) },
  });
  await recordEvent(tx, actor, { action: 'entry.archived', subjectType: 'entry', subjectId: entryId });
}
