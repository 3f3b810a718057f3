import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { incrementListVersion, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ListChanged, ListEntryChange } from './types';

/** Gives a pinned entry of a filled list back to the order of dates. All other pins stay at their positions. */
export async function unpinEntry(tx: Tx, actor: Actor, change: ListEntryChange): Promise<ListChanged> {
  const { entryId } = change;
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  if (list.fill === null) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.unfilled' }]);
  const where = { listId_entryId: { listId: list.id, entryId } };
  const pin = found(
    await tx.listPin.findUnique({ where, select: { position: true, entry: { select: ENTRY_TITLES } } }),
  );
  await tx.listPin.delete({ where });
  const changed = await incrementListVersion(tx, list);
  await recordEvent(tx, actor, {
    action: 'list.entry_unpinned',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, entryId, titles: titlesOf(pin.entry), fromPosition: pin.position + 1 },
  });
  return changed;
}
