import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { incrementListVersion, type LockedList, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { readList } from './read-list';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ArrangedList, ListEntryChange } from './types';

export interface EntryMove extends ListEntryChange {
  /** The new position, counted from 0. */
  to: number;
}

/** Moves one entry to a position and returns the whole list; the entries between the two positions shift by one. */
export async function moveEntry(tx: Tx, actor: Actor, move: EntryMove): Promise<ArrangedList> {
  const list = await lockList(tx, move.key);
  permit(canArrange(actor));
  requireListVersion(list, move.version);
  const from = await positionOf(tx, list, move.entryId);
  await requirePosition(tx, list, move.to);
  if (from !== move.to) {
    await shift(tx, list, move.entryId, from, move.to);
    await incrementListVersion(tx, list);
    await recordEntryMoved(tx, actor, list, move, from);
  }
  return readList(tx, actor, move.key);
}

async function positionOf(tx: Tx, list: LockedList, entryId: string): Promise<number> {
  const row = await tx.listEntry.findUnique({ where: { listId_entryId: { listId: list.id, entryId } } });
  return found(row).position;
}

async function requirePosition(tx: Tx, list: LockedList, to: number): Promise<void> {
  const count = await tx.listEntry.count({ where: { listId: list.id } });
  if (to < 0 || to >= count)
    throw new AppError('invalid', [{ path: 'to', key: 'lists.position', params: { last: count } }]);
}

// One statement changes all positions, so that they stay 0, 1, 2 … without gaps. The unique constraint on the position
// is deferred: it is checked at commit.
async function shift(tx: Tx, list: LockedList, entryId: string, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ListEntry"
    SET "position" = CASE WHEN "entryId" = ${entryId}::uuid THEN ${to}::int
                          ELSE "position" + ${from < to ? -1 : 1}::int END
    WHERE "listId" = ${list.id}::uuid
      AND "position" BETWEEN ${Math.min(from, to)}::int AND ${Math.max(from, to)}::int`;
}

async function recordEntryMoved(
  tx: Tx,
  actor: Actor,
  list: LockedList,
  move: EntryMove,
  from: number,
): Promise<void> {
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: move.entryId }, select: ENTRY_TITLES });
  await recordEvent(tx, actor, {
    action: 'list.entry_moved',
    subjectType: 'list',
    subjectId: list.id,
    // The audit log shows positions counted from 1.
    data: {
      list: list.key,
      entryId: entry.id,
      titles: titlesOf(entry),
      fromPosition: from + 1,
      toPosition: move.to + 1,
    },
  });
}
