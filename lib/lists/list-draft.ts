import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { keepMerges } from '@/lib/entries/keep-merges';
import { permit } from '@/lib/errors';
import { PIN_COLUMNS } from './arrangement-tables';
import { seenDescription } from './list-description';
import { lockEntriesAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion, staleList } from './lock-list';
import { canArrange } from './policy';
import { showDescription } from './show-description';
import { endListDraft } from './staged-description';
import type { ListChanged, ListKey } from './types';

interface DraftChange {
  key: ListKey;
  version: number;
}

/** Begins a draft of the list as readers see it. From now on the list is changed in the draft, by whoever changes it. */
export async function startListDraft(tx: Tx, actor: Actor, change: DraftChange): Promise<ListChanged> {
  await keepMerges(tx);
  await lockArrangedEntries(tx, change.key);
  const list = await lockToArrange(tx, actor, change);
  if (list.isStaged) return { version: list.version };
  await tx.$executeRaw`
    INSERT INTO "ListDraft" ("listId", "shown", "showsOtherLanguage", "fill", "sectionId", "topicId", "seriesId", "personId", "maxDays")
    SELECT "id", "shown", "showsOtherLanguage", "fill", "sectionId", "topicId", "seriesId", "personId", "maxDays"
    FROM "List" WHERE "id" = ${list.id}::uuid`;
  await tx.$executeRaw`INSERT INTO "StagedPin" (${PIN_COLUMNS}) SELECT ${PIN_COLUMNS} FROM "ListPin" WHERE "listId" = ${list.id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "StagedExclusion" ("listId", "entryId")
    SELECT "listId", "entryId" FROM "ListExclusion" WHERE "listId" = ${list.id}::uuid`;
  return recorded(tx, actor, { ...list, isStaged: true }, 'list.draft_started');
}

/** Makes the draft what readers see, also the names and the standing that an administrator has given the list in it. */
export async function publishListDraft(tx: Tx, actor: Actor, change: DraftChange): Promise<ListChanged> {
  await keepMerges(tx);
  await lockArrangedEntries(tx, change.key);
  const list = await lockToArrange(tx, actor, change);
  if (!list.isStaged) throw staleList();
  const { id, shown, showsOtherLanguage, fill, sectionId, topicId, seriesId, personId, maxDays } = list;
  const settings = { shown, showsOtherLanguage, fill, sectionId, topicId, seriesId, personId, maxDays };
  await tx.listPin.deleteMany({ where: { listId: id } });
  await tx.listExclusion.deleteMany({ where: { listId: id } });
  await tx.$executeRaw`INSERT INTO "ListPin" (${PIN_COLUMNS}) SELECT ${PIN_COLUMNS} FROM "StagedPin" WHERE "listId" = ${id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "ListExclusion" ("listId", "entryId")
    SELECT "listId", "entryId" FROM "StagedExclusion" WHERE "listId" = ${id}::uuid`;
  await tx.list.update({ where: { id }, data: settings });
  if (list.description) await showDescription(tx, id, await seenDescription(tx, list), list.description);
  await endListDraft(tx, id);
  const data = list.description ? { isDescribed: true } : {};
  return recorded(tx, actor, { ...list, isStaged: false }, 'list.draft_published', data);
}

/** Forgets the draft; the list stays as readers see it. */
export async function discardListDraft(tx: Tx, actor: Actor, change: DraftChange): Promise<ListChanged> {
  const list = await lockToArrange(tx, actor, change);
  if (!list.isStaged) throw staleList();
  await endListDraft(tx, list.id);
  return recorded(tx, actor, { ...list, isStaged: false }, 'list.draft_discarded');
}

/**
 * What is pinned to the list and removed from it, in the draft and outside, is locked before the list. Whatever is added before the list
 * is locked too raises its version, so that the change is refused.
 */
async function lockArrangedEntries(tx: Tx, key: ListKey): Promise<void> {
  const rows = await tx.$queryRaw<{ entryId: string }[]>`
    SELECT arranged."entryId" FROM "List" list CROSS JOIN LATERAL (
      SELECT "entryId" FROM "ListPin" WHERE "listId" = list."id"
      UNION SELECT "entryId" FROM "ListExclusion" WHERE "listId" = list."id"
      UNION SELECT "entryId" FROM "StagedPin" WHERE "listId" = list."id"
      UNION SELECT "entryId" FROM "StagedExclusion" WHERE "listId" = list."id"
    ) arranged WHERE list."key" = ${key}`;
  await lockEntriesAgainstDeletion(
    tx,
    rows.map(({ entryId }) => entryId),
  );
}

async function lockToArrange(tx: Tx, actor: Actor, { key, version }: DraftChange): Promise<LockedList> {
  const list = await lockList(tx, key);
  permit(canArrange(actor));
  requireListVersion(list, version);
  return list;
}

async function recorded(
  tx: Tx,
  actor: Actor,
  list: LockedList,
  action: 'list.draft_started' | 'list.draft_published' | 'list.draft_discarded',
  data: { isDescribed?: boolean } = {},
): Promise<ListChanged> {
  const isPublished = action === 'list.draft_published';
  const changed = await incrementListVersion(tx, actor, list, isPublished ? { by: 'draft' } : undefined);
  const subject = { subjectType: 'list', subjectId: list.id };
  await recordEvent(tx, actor, { action, ...subject, data: { list: list.key, ...data } });
  return changed;
}
