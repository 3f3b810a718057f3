import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntry } from '@/lib/entries/lock';
import { AppError, permit } from '@/lib/errors';
import { canTakeOut } from './policy';

/** Takes an entry out of the trash, as it was. Throws `conflict` when it is not there. */
export async function takeOut(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const entry = await lockEntry(tx, actor, entryId);
  if (entry.trashedAt === null) throw new AppError('conflict', [{ path: '', key: 'trash.notThere' }]);
  permit(canTakeOut(actor, entry));
  await tx.entry.update({
    where: { id: entryId },
    data: { trashedAt: null, trashedById: null, trashReason: null },
  });
  await recordEvent(tx, actor, { action: 'entry.taken_out', subjectType: 'entry', subjectId: entryId });
}
