import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { isFilled } from '@/lib/publications/fill-sql';
import { findListPosition, storeEffectivePositions } from './list-positions';
import { lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion, stageOf } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ListChanged, ListEntryChange } from './types';

/**
 * Removes an entry from a list; the entry stays published. The others move up; in a filled list pins stay at their positions, and the
 * entry does not fill it again.
 */
export async function removeEntry(tx: Tx, actor: Actor, change: ListEntryChange): Promise<ListChanged> {
  const entry = found(await lockEntryAgainstDeletion(tx, change.entryId));
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  await storeEffectivePositions(tx, list);
  const { position, isShared } = found(await findListPosition(tx, list, entry.id));
  await remove(tx, list, entry.id, isShared ? null : position);
  const changed = await incrementListVersion(tx, actor, list);
  await recordEntryRemoved(tx, actor, list, entry.id, position);
  return changed;
}

/**
 * `freed` is the position that nothing else has; null where others share it. What readers have never seen is only unpinned: it joins a
 * filled list once it is published.
 */
async function remove(tx: Tx, list: LockedList, entryId: string, freed: number | null): Promise<void> {
  const { id, pins, exclusions } = list;
  await tx.$executeRaw`DELETE FROM ${pins} WHERE "listId" = ${id}::uuid AND "entryId" = ${entryId}::uuid`;
  if (isFilled(list)) {
    await tx.$executeRaw`
      INSERT INTO ${exclusions} ("listId", "entryId") SELECT ${id}::uuid, ${entryId}::uuid
       WHERE EXISTS (SELECT FROM "Edition" WHERE "entryId" = ${entryId}::uuid AND "firstPublishedAt" IS NOT NULL)
      ON CONFLICT DO NOTHING`;
    return;
  }
  if (freed === null) return;
  await tx.$executeRaw`
    UPDATE ${pins} SET "position" = "position" - 1 WHERE "listId" = ${id}::uuid AND "position" > ${freed}::int`;
}

async function recordEntryRemoved(
  tx: Tx,
  actor: Actor,
  list: LockedList,
  entryId: string,
  position: number,
): Promise<void> {
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: ENTRY_TITLES });
  await recordEvent(tx, actor, {
    action: 'list.entry_removed',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, ...stageOf(list), entryId, titles: titlesOf(entry), fromPosition: position + 1 },
  });
}
