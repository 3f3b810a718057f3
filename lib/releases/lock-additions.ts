import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { keepMerges } from '@/lib/entries/keep-merges';
import { lockEditions } from '@/lib/entries/lock';
import { lockEntriesInOrder } from '@/lib/entries/lock-entries-in-order';
import type { Prisma } from '@/lib/generated/prisma/client';
import { LOCALES } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { entryIdsOf } from '@/lib/lists/replace-arrangement';
import { stagedArrangement } from '@/lib/lists/staged-arrangement';
import { findGoneReferences } from '@/lib/publishing/find-gone-references';

interface Additions {
  editionIds: readonly string[];
  listKeys?: readonly string[];
}

/**
 * Locks what several verbs are about to take into a locked release, because each by itself begins the order of locks anew: entries, also those that
 * drafts of the lists name, editions, and the slugs of both languages. Throws `not_found` unless the actor may see every one of them.
 */
export async function lockAdditions(tx: Tx, actor: Actor, additions: Additions): Promise<void> {
  const { editionIds, listKeys = [] } = additions;
  await keepMerges(tx);
  const entries = await tx.edition.findMany({
    where: { id: { in: editionIds.filter(isUuid) } },
    select: { entryId: true },
  });
  await lockEntriesInOrder(tx, {
    changed: entries.map(({ entryId }) => entryId),
    kept: await findArranged(tx, listKeys),
  });
  if (editionIds.length > 0) await lockEditions(tx, actor, editionIds, { slugsOf: LOCALES });
}

/** Entries that drafts of lists name. */
async function findArranged(tx: Tx, listKeys: readonly string[]): Promise<string[]> {
  const where = { list: { key: { in: [...listKeys] } } };
  const drafts = await tx.listDraft.findMany({ where, select: { listId: true } });
  const ids: string[] = [];
  for (const { listId } of drafts) {
    const arrangement = await stagedArrangement(tx, listId);
    if (arrangement) ids.push(...entryIdsOf(arrangement));
  }
  return ids;
}

/** Keeps what drafts name from being deleted before they are published in the same transaction. Called before entries are locked. */
export async function lockDraftReferences(tx: Tx, editionIds: readonly string[]): Promise<void> {
  const drafts = await tx.$queryRaw<{ id: string; document: Prisma.JsonValue; fields: Prisma.JsonValue }[]>`
    SELECT edition."id", edition."document", public.draft_fields(edition) AS "fields" FROM "Edition" edition
    WHERE edition."id" = ANY(${editionIds.filter(isUuid)}::uuid[])`;
  await findGoneReferences(tx, drafts, { lock: true });
}
