import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { isFilled } from '@/lib/publications/fill-sql';
import { findListPosition } from './list-positions';
import { incrementListVersion, type LockedList, lockList, requireListVersion, stageOf } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ListChanged, ListEntryChange } from './types';

/** Gives a pinned entry of a filled list back to the order of dates. All other pins stay at their positions. */
export async function unpinEntry(tx: Tx, actor: Actor, change: ListEntryChange): Promise<ListChanged> {
  const { entryId } = change;
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  if (!isFilled(list)) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.unfilled' }]);
  const [pin] = await tx.$queryRaw<{ position: number }[]>`
    DELETE FROM ${list.pins} WHERE "listId" = ${list.id}::uuid AND "entryId" = ${entryId}::uuid RETURNING "position"`;
  const { position } = found(pin);
  await requireOfRule(tx, list, entryId);
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: ENTRY_TITLES });
  const changed = await incrementListVersion(tx, actor, list);
  await recordEvent(tx, actor, {
    action: 'list.entry_unpinned',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, ...stageOf(list), entryId, titles: titlesOf(entry), fromPosition: position + 1 },
  });
  return changed;
}

/** A piece that the rule does not name would leave the list. One that is withdrawn may be of it when it is published again. */
async function requireOfRule(tx: Tx, list: LockedList, entryId: string): Promise<void> {
  if (await findListPosition(tx, list, entryId)) return;
  if ((await tx.publishedEntry.count({ where: { entryId } })) === 0) return;
  throw new AppError('invalid', [{ path: 'entryId', key: 'lists.notOfRule' }]);
}
