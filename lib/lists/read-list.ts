import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { FILL_NEWEST_FIRST, type Filled, isBeyondSql, isFillSql } from '@/lib/publications/fill-sql';
import { mergePins } from '@/lib/workflow/merge-pins';
import { countFill } from './list-positions';
import { staleList } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, publishedLocales, publishedTitles, titlesOf } from './titles';
import { type ArrangedList, LIST_COUNT_MAX, type ListItem, type ListKey, type ListWindow } from './types';

const IS_PUBLISHED = Prisma.sql`
  AND EXISTS (SELECT FROM "PublishedEntry" entry WHERE entry."entryId" = pin."entryId")`;

interface OrderedItem {
  entryId: string;
  isPinned: boolean;
  filledBefore: number;
}

/**
 * A window of a list in its order. Authors may not see colleagues' drafts, so an actor who may not arrange the list receives only
 * published entries and published titles. Throws `conflict` when the list no longer has the items after which the window begins.
 */
export async function readList(
  tx: Tx,
  actor: Actor,
  key: ListKey,
  window: ListWindow,
): Promise<ArrangedList> {
  const list = found(await tx.list.findUnique({ where: { key } }));
  const mayArrange = canArrange(actor);
  // One item more than the window shows whether the list goes on.
  const more = { ...window, take: window.take + 1 };
  const pins = await readPins(tx, list, more, mayArrange);
  const ordered = mergePins(pins, await readFill(tx, list, more)).slice(0, more.take);
  const { id, fill, version, nameAr, nameEn, shown, showsOtherLanguage } = list;
  return {
    ...{ key, nameAr, nameEn, shown, showsOtherLanguage, version },
    isFilled: fill !== null,
    items: await readItems(tx, ordered.slice(0, window.take), mayArrange),
    hasMore: ordered.length > window.take,
    count: await countItems(tx, { id, fill }, mayArrange),
    can: { arrange: mayArrange },
  };
}

async function readPins(
  tx: Tx,
  list: Filled,
  { after, take }: ListWindow,
  includesUnpublished: boolean,
): Promise<OrderedItem[]> {
  const last = after?.lastPin
    ? await tx.listPin.findUnique({ where: { listId_entryId: { listId: list.id, entryId: after.lastPin } } })
    : undefined;
  if (last === null) throw staleList();
  const rows = await tx.$queryRaw<Omit<OrderedItem, 'isPinned'>[]>`
    SELECT "entryId", "filledBefore" FROM (
      SELECT "entryId", "position", ("position" - row_number() OVER (ORDER BY "position") + 1)::int AS "filledBefore"
      FROM "ListPin" WHERE "listId" = ${list.id}::uuid
    ) pin
    WHERE "position" > ${last?.position ?? -1}::int ${includesUnpublished ? Prisma.empty : IS_PUBLISHED}
    ORDER BY "position" LIMIT ${take}::int`;
  return rows.map((row) => ({ ...row, isPinned: true }));
}

async function readFill(tx: Tx, list: Filled, { after, take }: ListWindow): Promise<OrderedItem[]> {
  if (!list.fill) return [];
  const last = after?.lastFill
    ? await tx.publishedEntry.findUnique({ where: { entryId: after.lastFill } })
    : undefined;
  if (last === null) throw staleList();
  const rows = await tx.$queryRaw<{ entryId: string }[]>`
    SELECT entry."entryId" FROM "PublishedEntry" entry
    WHERE ${isFillSql(list)} ${last ? Prisma.sql`AND ${isBeyondSql('older', last)}` : Prisma.empty}
    ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${take}::int`;
  const before = after?.filledBefore ?? 0;
  return rows.map((row, index) => ({ ...row, isPinned: false, filledBefore: before + index }));
}

async function readItems(tx: Tx, ordered: OrderedItem[], mayArrange: boolean): Promise<ListItem[]> {
  const ids = ordered.map(({ entryId }) => entryId);
  const entries = await tx.entry.findMany({ where: { id: { in: ids } }, select: ENTRY_TITLES });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ordered.flatMap(({ entryId, isPinned }) => {
    const entry = byId.get(entryId);
    if (!entry) return [];
    const { number, kind } = entry;
    const titles = mayArrange ? titlesOf(entry) : publishedTitles(entry);
    return { entryId, number, kind, titles, published: publishedLocales(entry), isPinned };
  });
}

async function countItems(tx: Tx, list: Filled, includesUnpublished: boolean): Promise<number | null> {
  const isPublished = { entry: { editions: { some: { publication: { isNot: null } } } } };
  const pins = await tx.listPin.count({
    where: { listId: list.id, ...(includesUnpublished ? {} : isPublished) },
  });
  const count = pins + (list.fill ? await countFill(tx, list, LIST_COUNT_MAX + 1) : 0);
  return count > LIST_COUNT_MAX ? null : count;
}
