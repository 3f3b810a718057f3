import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { found, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { bumpListVersion, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { readList } from './read-list';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ArrangedList, ListKey } from './types';

/** Takes an entry off the list; the piece itself stays published. */
export function removeEntry(
  actor: Actor,
  change: { key: ListKey; version: number; entryId: string },
): Promise<ArrangedList> {
  return transaction(async (tx) => {
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
    await bumpListVersion(tx, list);
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
  });
}
