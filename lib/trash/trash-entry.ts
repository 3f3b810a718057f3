import { recordEvent } from '@/lib/audit/record-event';
import { isEditorial } from '@/lib/auth/is-editorial';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntry } from '@/lib/entries/lock';
import { AppError, permit } from '@/lib/errors';
import { cancelChanges } from '@/lib/publishing/schedule/open-changes';
import { canTrash } from './policy';

/**
 * Puts an entry with all its languages into the trash, where nobody changes it and lists and searches leave it out. It keeps its addresses, so
 * that it comes back whole; what was scheduled for it is cancelled. Throws `conflict` while a language is published or in an open
 * release, or when it is there already.
 */
export async function trashEntry(
  tx: Tx,
  actor: Actor,
  entryId: string,
  { reason }: { reason: string },
): Promise<void> {
  const entry = await lockEntry(tx, actor, entryId);
  if (entry.trashedAt !== null) throw new AppError('conflict', [{ path: '', key: 'trash.already' }]);
  permit(canTrash(actor, entry));
  if (reason === '') throw new AppError('invalid', [{ path: 'reason', key: 'field.required' }]);
  if ((await tx.publication.count({ where: { entryId } })) > 0)
    throw new AppError('conflict', [{ path: '', key: 'trash.published' }]);
  await requireInNoRelease(tx, actor, entryId);
  await cancelChanges(tx, actor, { edition: { entryId } }, 'trashed');
  await tx.entry.update({
    where: { id: entryId },
    data: { trashedAt: new Date(), trashedById: requireUserId(actor), trashReason: reason },
  });
  await recordEvent(tx, actor, {
    action: 'entry.trashed',
    ...{ subjectType: 'entry', subjectId: entryId },
    data: { reason },
  });
}

/**
 * A release would be refused at its moment because of what is in the trash. Whoever takes an edition into one locks the entry too. Of authors, who see no
 * releases, none is named.
 */
async function requireInNoRelease(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const item = await tx.releaseEdition.findFirst({
    where: { edition: { entryId }, open: true },
    select: { release: { select: { number: true, name: true } } },
  });
  if (!item) return;
  const issue = isEditorial(actor)
    ? { key: 'trash.inRelease', params: { ...item.release } }
    : { key: 'trash.inReleaseOfEditors' };
  throw new AppError('conflict', [{ path: '', ...issue }]);
}
