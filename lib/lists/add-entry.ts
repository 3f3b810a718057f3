import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, titlesOf } from './titles';
import { LIST_KIND, type ListChanged, type ListEntryChange, type ListKey } from './types';

/**
 * Adds a published entry to a list: pinned at position 0, with the other pins after it. To a filled list, which has every published
 * entry that was not removed from it, it returns a removed one, at its date.
 */
export async function addEntry(tx: Tx, actor: Actor, change: ListEntryChange): Promise<ListChanged> {
  const entry = found(await lockEntryAgainstDeletion(tx, change.entryId));
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  await requireAddable(tx, change.key, entry);
  await (list.fill === null ? pinAtHead(tx, list, entry.id) : endExclusion(tx, list, entry.id));
  const changed = await incrementListVersion(tx, list);
  await recordEntryAdded(tx, actor, list, entry.id);
  return changed;
}

async function requireAddable(tx: Tx, key: ListKey, entry: { id: string; kind: string }): Promise<void> {
  if (entry.kind !== LIST_KIND[key]) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.kind' }]);
  const published = await tx.publication.count({ where: { entryId: entry.id } });
  if (published === 0) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.unpublished' }]);
}

async function pinAtHead(tx: Tx, list: LockedList, entryId: string): Promise<void> {
  const isPinned = await tx.listPin.count({ where: { listId: list.id, entryId } });
  if (isPinned) throw alreadyListed();
  await tx.$executeRaw`UPDATE "ListPin" SET "position" = "position" + 1 WHERE "listId" = ${list.id}::uuid`;
  await tx.listPin.create({ data: { listId: list.id, entryId, position: 0 } });
}

async function endExclusion(tx: Tx, list: LockedList, entryId: string): Promise<void> {
  const { count } = await tx.listExclusion.deleteMany({ where: { listId: list.id, entryId } });
  if (count === 0) throw alreadyListed();
}

function alreadyListed(): AppError {
  return new AppError('invalid', [{ path: 'entryId', key: 'lists.already' }]);
}

async function recordEntryAdded(tx: Tx, actor: Actor, list: LockedList, entryId: string): Promise<void> {
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: ENTRY_TITLES });
  const data = { list: list.key, entryId, titles: titlesOf(entry) };
  await recordEvent(tx, actor, {
    action: 'list.entry_added',
    subjectType: 'list',
    subjectId: list.id,
    data: list.fill === null ? { ...data, toPosition: 1 } : data,
  });
}
