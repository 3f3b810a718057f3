import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntry } from '@/lib/entries/lock';
import { mayDoWithAll } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';

/** Opens an archived entry to changes again. Throws `conflict` when it is open. */
export async function takeOutOfArchive(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const entry = await lockEntry(tx, actor, entryId);
  if (entry.archivedAt === null) throw new AppError('conflict', [{ path: '', key: 'archive.notThere' }]);
  permit(mayDoWithAll(actor, 'takeOutOfArchive', entry));
  await tx.entry.update({ where: { id: entryId }, data: { archivedAt: null, archivedById: null } });
  await recordEvent(tx, actor, {
    action: 'entry.taken_out_of_archive',
    ...{ subjectType: 'entry', subjectId: entryId },
  });
}
