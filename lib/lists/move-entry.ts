import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import {
  countPositions,
  findEntriesAt,
  findListPosition,
  type ListPosition,
  storeEffectivePositions,
} from './list-positions';
import { lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import {
  incrementListVersion,
  type LockedList,
  lockList,
  requireListVersion,
  stageOf,
  staleList,
} from './lock-list';
import { canArrange } from './policy';
import { sharePosition } from './share-position';
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
  /** Whether what is at the new position stays there, and readers see in turn whichever began last. */
  shares?: boolean;
}

/**
 * Pins an entry of the list to a position; the items between its old and its new position shift by one, and so do pins among them.
 * Moved to where it is, an entry that is not pinned yet is pinned there, and one that shares its position stands before the others.
 */
export async function moveEntry(tx: Tx, actor: Actor, move: EntryMove): Promise<ListChanged> {
  const entry = found(await lockEntryAgainstDeletion(tx, move.entryId));
  const list = await lockList(tx, move.key);
  permit(canArrange(actor));
  requireListVersion(list, move.version);
  await storeEffectivePositions(tx, list);
  const from = found(await findListPosition(tx, list, entry.id));
  const present = await requirePosition(tx, list, move, from);
  const isThere = from.isPinned && from.position === move.to;
  if (isThere && (move.shares || !from.isShared)) return { version: list.version };
  if (move.shares) await sharePosition(tx, list, entry.id, from, { to: move.to, present });
  else if (from.isShared) await leave(tx, list, entry.id, move.to);
  else await pin(tx, list, entry.id, from.position, move.to);
  const changed = await incrementListVersion(tx, actor, list);
  await recordEntryMoved(tx, actor, list, move, from.position);
  return changed;
}

/** The entries at the new position. Whatever leaves a shared position makes the list longer by one, so it may go to the end. */
async function requirePosition(
  tx: Tx,
  list: LockedList,
  { to, displaced, shares }: EntryMove,
  { isShared }: ListPosition,
): Promise<string[]> {
  const present = to < 0 ? [] : await findEntriesAt(tx, list, to);
  if (displaced && !present.includes(displaced)) throw staleList();
  if (present.length > 0) return present;
  const last = (await countPositions(tx, list, Math.max(to, LIST_COUNT_MAX))) + (isShared && !shares ? 1 : 0);
  if (to >= 0 && to < last) return present;
  throw new AppError('invalid', [{ path: 'to', key: 'lists.position', params: { last } }]);
}

async function pin(tx: Tx, list: LockedList, entryId: string, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${list.pins} SET "position" = "position" + ${from < to ? -1 : 1}::int
    WHERE "listId" = ${list.id}::uuid AND "entryId" <> ${entryId}::uuid
      AND "position" BETWEEN ${Math.min(from, to)}::int AND ${Math.max(from, to)}::int`;
  await tx.$executeRaw`
    INSERT INTO ${list.pins} ("listId", "entryId", "position") VALUES (${list.id}::uuid, ${entryId}::uuid, ${to}::int)
    ON CONFLICT ("listId", "entryId") DO UPDATE SET "position" = EXCLUDED."position"`;
}

/** Leaves its position to the others that share it, and takes one of its own; what stands there and after it moves down by one. */
async function leave(tx: Tx, list: LockedList, entryId: string, to: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${list.pins} SET "position" = CASE "entryId" WHEN ${entryId}::uuid THEN ${to}::int ELSE "position" + 1 END
    WHERE "listId" = ${list.id}::uuid AND ("entryId" = ${entryId}::uuid OR "position" >= ${to}::int)`;
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
    ...stageOf(list),
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
