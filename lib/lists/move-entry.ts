import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { countListItems, findEntryAt, findListPosition, storeEffectivePositions } from './list-positions';
import { lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion, staleList } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, titlesOf } from './titles';
import { LIST_COUNT_MAX, type ListChanged, type ListEntryChange } from './types';

export interface EntryMove extends ListEntryChange {
  /** The new position, counted from 0. */
  to: number;
  /**
   * The entry that the user saw at the new position. The move is refused with `conflict` when another one is there, because publishing
   * moves items without a new version of the list. Null or absent: not known.
   */
  displaced?: string | null;
}

/**
 * Pins an entry of the list to a position; the items between its old and its new position shift by one, and so do pins among them.
 * Moved to where it is, an entry that is not pinned yet is pinned there.
 */
export async function moveEntry(tx: Tx, actor: Actor, move: EntryMove): Promise<ListChanged> {
  const entry = found(await lockEntryAgainstDeletion(tx, move.entryId));
  const list = await lockList(tx, move.key);
  permit(canArrange(actor));
  requireListVersion(list, move.version);
  await storeEffectivePositions(tx, list);
  const { position: from, isPinned } = found(await findListPosition(tx, list, entry.id));
  await requirePosition(tx, list, move);
  if (isPinned && from === move.to) return { version: list.version };
  await pin(tx, list, entry.id, from, move.to);
  const changed = await incrementListVersion(tx, actor, list);
  await recordEntryMoved(tx, actor, list, move, from);
  return changed;
}

async function requirePosition(tx: Tx, list: LockedList, { to, displaced }: EntryMove): Promise<void> {
  const present = to < 0 ? null : await findEntryAt(tx, list, to);
  if (present === null) {
    const last = await countListItems(tx, list, Math.max(to, LIST_COUNT_MAX));
    throw new AppError('invalid', [{ path: 'to', key: 'lists.position', params: { last } }]);
  }
  if (displaced && displaced !== present) throw staleList();
}

// The unique constraint on the position is deferred: it is checked at commit.
async function pin(tx: Tx, list: LockedList, entryId: string, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${list.pins} SET "position" = "position" + ${from < to ? -1 : 1}::int
    WHERE "listId" = ${list.id}::uuid AND "entryId" <> ${entryId}::uuid
      AND "position" BETWEEN ${Math.min(from, to)}::int AND ${Math.max(from, to)}::int`;
  await tx.$executeRaw`
    INSERT INTO ${list.pins} ("listId", "entryId", "position") VALUES (${list.id}::uuid, ${entryId}::uuid, ${to}::int)
    ON CONFLICT ("listId", "entryId") DO UPDATE SET "position" = EXCLUDED."position"`;
}

async function recordEntryMoved(
  tx: Tx,
  actor: Actor,
  list: LockedList,
  { entryId, to }: EntryMove,
  from: number,
): Promise<void> {
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: ENTRY_TITLES });
  // The audit log shows positions counted from 1.
  const data = {
    list: list.key,
    entryId,
    titles: titlesOf(entry),
    fromPosition: from + 1,
    toPosition: to + 1,
  };
  const subject = { subjectType: 'list', subjectId: list.id, data } as const;
  await recordEvent(
    tx,
    actor,
    from === to ? { action: 'list.entry_pinned', ...subject } : { action: 'list.entry_moved', ...subject },
  );
}
