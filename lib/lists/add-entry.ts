import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { type FillRule, isFilled } from '@/lib/publications/fill-sql';
import { type KeptEntry, lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion, stageOf } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, titlesOf } from './titles';
import { isBuiltIn, kindsOf, type ListChanged, type ListEntryChange } from './types';

/**
 * Adds an entry to a list: pinned at position 0, with the other pins after it. To the list of Center News, which has every published
 * item that was not removed from it, it returns a removed one, at its date. What is not published yet is added to a draft of the list alone:
 * both can go live with one release, and readers see it once it is published.
 */
export async function addEntry(tx: Tx, actor: Actor, change: ListEntryChange): Promise<ListChanged> {
  const entry = found(await lockEntryAgainstDeletion(tx, change.entryId));
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  const isPublished = await requireAddable(tx, list, entry);
  const isPinned = pinsWhatIsAdded(list) || !isPublished;
  await (isPinned ? pinAtHead(tx, list, entry.id) : endExclusion(tx, list, entry.id));
  const changed = await incrementListVersion(tx, actor, list);
  await recordEntryAdded(tx, actor, list, { entryId: entry.id, isPinned });
  return changed;
}

/** Answers whether the entry is published. */
async function requireAddable(tx: Tx, { key, isStaged }: LockedList, entry: KeptEntry): Promise<boolean> {
  if (!kindsOf(key).includes(entry.kind))
    throw new AppError('invalid', [{ path: 'entryId', key: 'lists.kind' }]);
  if (entry.isInTrash) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.inTrash' }]);
  const isPublished = (await tx.publication.count({ where: { entryId: entry.id } })) > 0;
  if (isPublished || isStaged) return isPublished;
  throw new AppError('invalid', [{ path: 'entryId', key: 'lists.unpublished' }]);
}

/** A list that is filled by another rule can have any piece beside those of the rule. */
export function pinsWhatIsAdded(list: Pick<LockedList, 'key' | keyof FillRule>): boolean {
  return !isBuiltIn(list.key) || !isFilled(list);
}

async function pinAtHead(tx: Tx, list: LockedList, entryId: string): Promise<void> {
  await deleteExclusion(tx, list, entryId);
  await tx.$executeRaw`UPDATE ${list.pins} SET "position" = "position" + 1 WHERE "listId" = ${list.id}::uuid`;
  const count = await tx.$executeRaw`
    INSERT INTO ${list.pins} ("listId", "entryId", "position") VALUES (${list.id}::uuid, ${entryId}::uuid, 0)
    ON CONFLICT ("listId", "entryId") DO NOTHING`;
  if (count === 0) throw alreadyListed();
}

async function endExclusion(tx: Tx, list: LockedList, entryId: string): Promise<void> {
  if ((await deleteExclusion(tx, list, entryId)) === 0) throw alreadyListed();
}

function deleteExclusion(tx: Tx, { id, exclusions }: LockedList, entryId: string): Promise<number> {
  return tx.$executeRaw`DELETE FROM ${exclusions} WHERE "listId" = ${id}::uuid AND "entryId" = ${entryId}::uuid`;
}

function alreadyListed(): AppError {
  return new AppError('invalid', [{ path: 'entryId', key: 'lists.already' }]);
}

async function recordEntryAdded(
  tx: Tx,
  actor: Actor,
  list: LockedList,
  { entryId, isPinned }: { entryId: string; isPinned: boolean },
): Promise<void> {
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: ENTRY_TITLES });
  const data = { list: list.key, ...stageOf(list), entryId, titles: titlesOf(entry) };
  await recordEvent(tx, actor, {
    action: 'list.entry_added',
    subjectType: 'list',
    subjectId: list.id,
    data: isPinned ? { ...data, toPosition: 1 } : data,
  });
}
