import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { incrementListVersion, type LockedList } from './lock-list';
import { ENTRY_TITLES, titlesOf } from './titles';

/** Inserts an entry at position 0 of a locked list and records the event; every other position grows by one. */
export async function insertEntry(tx: Tx, actor: Actor, list: LockedList, entryId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "ListEntry" SET "position" = "position" + 1 WHERE "listId" = ${list.id}::uuid`;
  const row = await tx.listEntry.create({
    data: { listId: list.id, entryId, position: 0 },
    select: { entry: { select: ENTRY_TITLES } },
  });
  await incrementListVersion(tx, list);
  await recordEvent(tx, actor, {
    action: 'list.entry_added',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, entryId, titles: titlesOf(row.entry), toPosition: 1 },
  });
}
