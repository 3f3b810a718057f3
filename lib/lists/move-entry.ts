import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { bumpListVersion, type LockedList, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { readList } from './read-list';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ArrangedList, ListKey } from './types';

export interface Move {
  key: ListKey;
  version: number;
  entryId: string;
  /** The position the entry shall have, counted from 0. */
  to: number;
}

/** Puts one entry at a position; the entries between the old and the new one close up. */
export function moveEntry(actor: Actor, move: Move): Promise<ArrangedList> {
  return transaction(async (tx) => {
    const list = await lockList(tx, move.key);
    permit(canArrange(actor));
    requireListVersion(list, move.version);
    const from = await positionOf(tx, list, move.entryId);
    await requirePosition(tx, list, move.to);
    if (from !== move.to) {
      await shift(tx, list, move.entryId, from, move.to);
      await bumpListVersion(tx, list);
      await recordMove(tx, actor, list, move, from);
    }
    return readList(tx, actor, move.key);
  });
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

// One statement, so that positions are never anything but 0, 1, 2 …; the unique constraint looks at the commit.
async function shift(tx: Tx, list: LockedList, entryId: string, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ListEntry"
    SET "position" = CASE WHEN "entryId" = ${entryId}::uuid THEN ${to}::int
                          ELSE "position" + ${from < to ? -1 : 1}::int END
    WHERE "listId" = ${list.id}::uuid
      AND "position" BETWEEN ${Math.min(from, to)}::int AND ${Math.max(from, to)}::int`;
}

async function recordMove(tx: Tx, actor: Actor, list: LockedList, move: Move, from: number): Promise<void> {
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: move.entryId }, select: ENTRY_TITLES });
  await recordEvent(tx, actor, {
    action: 'list.entry_moved',
    subjectType: 'list',
    subjectId: list.id,
    // Places are counted from 1, as people count them.
    data: {
      list: list.key,
      entryId: entry.id,
      titles: titlesOf(entry),
      fromPosition: from + 1,
      toPosition: move.to + 1,
    },
  });
}
