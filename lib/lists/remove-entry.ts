import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { incrementListVersion, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { readList } from './read-list';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ArrangedList, ListEntryChange } from './types';

/** Removes an entry from a list and returns the whole list; the entry stays published. */
export async function removeEntry(tx: Tx, actor: Actor, change: ListEntryChange): Promise<ArrangedList> {
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  const row = found(
    await tx.listEntry.findUnique({
      where: { listId_entryId: { listId: list.id, entryId: change.entryId } },
      select: { id: true, position: true, entry: { select: ENTRY_TITLES } },
    }),
  );
  await tx.listEntry.delete({ where: { id: row.id } });
  await tx.$executeRaw`
    UPDATE "ListEntry" SET "position" = "position" - 1
    WHERE "listId" = ${list.id}::uuid AND "position" > ${row.position}::int`;
  await incrementListVersion(tx, list);
  await recordEvent(tx, actor, {
    action: 'list.entry_removed',
    subjectType: 'list',
    subjectId: list.id,
    data: {
      list: list.key,
      entryId: row.entry.id,
      titles: titlesOf(row.entry),
      fromPosition: row.position + 1,
    },
  });
  return readList(tx, actor, change.key);
}
