import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { FILL_NEWEST_FIRST, fillFrom, isBeyondSql, isFilled, isFillSql } from '@/lib/publications/fill-sql';
import { mergePins } from '@/lib/workflow/merge-pins';
import { composedLists } from './composition/composed-lists';
import { seenDescription } from './list-description';
import { listOpenedSections } from './list-opened-sections';
import { countFill } from './list-positions';
import { findArranged, type LockedList, staleList } from './lock-list';
import { canArrange, canManageLists } from './policy';
import { isSeenPin, rankedPins } from './ranked-pins';
import { readRule } from './read-rule';
import { ENTRY_TITLES, publishedLocales, publishedTitles, titlesOf } from './titles';
import {
  type ArrangedList,
  LIST_COUNT_MAX,
  type ListDraftState,
  type ListItem,
  type ListKey,
  type PinDetails,
} from './types';
import { LIST_WINDOW, type ListWindow } from './window/types';
import { findWindowStart } from './window-start';

interface OrderedItem {
  entryId: string;
  isPinned: boolean;
  pin: PinDetails | null;
  sharesPosition: boolean;
  filledBefore: number;
}

/**
 * A window of a list in its order. Authors may not see colleagues' drafts, so an actor who may not arrange the list receives only
 * published entries, published titles and the names that readers see. Throws `conflict` when the list no longer has the items after which the window begins.
 */
export async function readList(
  tx: Tx,
  actor: Actor,
  key: ListKey,
  window: ListWindow,
): Promise<ArrangedList> {
  const list = await findArranged(tx, key);
  const mayArrange = canArrange(actor);
  const start = await findWindowStart(tx, { list, includesUnpublished: mayArrange }, window);
  // One item more than the window shows whether the list goes on.
  const more = { after: start.after, take: window.take + 1 };
  const pins = await readPins(tx, list, more, mayArrange);
  const ordered = mergePins(pins, await readFill(tx, list, more)).slice(0, more.take);
  // The list has become so short that it ends before the window.
  if (ordered.length === 0 && start.position > 0 && window.from)
    return readList(tx, actor, key, { ...window, from: Math.max(0, start.position - LIST_WINDOW) });
  const { version, shown, showsOtherLanguage } = list;
  const seen = await seenDescription(tx, list);
  const described = mayArrange ? (list.description ?? seen) : seen;
  return {
    ...{ key, shown, showsOtherLanguage, version, seen, ...described },
    isComposed: (await composedLists(tx)).includes(list.id),
    opens: await listOpenedSections(tx, list.id),
    isFilled: isFilled(list),
    rule: await readRule(tx, list),
    draft: list.isStaged ? await readDraft(tx, list.id) : null,
    start,
    items: await readItems(tx, ordered.slice(0, window.take), mayArrange),
    hasMore: ordered.length > window.take,
    count: await countItems(tx, list, mayArrange),
    can: { arrange: mayArrange, manage: canManageLists(actor) },
  };
}

async function readDraft(tx: Tx, listId: string): Promise<ListDraftState> {
  const state = await tx.listDraft.findUniqueOrThrow({
    where: { listId },
    select: { changedAt: true, changedBy: { select: { nameAr: true, nameEn: true } } },
  });
  const unpublished = await tx.stagedPin.count({
    where: { listId, entry: { editions: { none: { publication: { isNot: null } } } } },
  });
  return { ...state, unpublished };
}

async function readPins(
  tx: Tx,
  list: LockedList,
  { after, take }: ListWindow,
  includesUnpublished: boolean,
): Promise<OrderedItem[]> {
  const last = after?.lastPin ? await findRank(tx, list, after.lastPin) : 0;
  const rows = await tx.$queryRaw<
    (Pick<OrderedItem, 'entryId' | 'filledBefore' | 'sharesPosition'> & PinDetails)[]
  >`
    SELECT "entryId", "filledBefore", "sharesPosition", "shownFrom", "shownUntil", "titleAr", "titleEn" FROM (${rankedPins(list)}) pin
    WHERE "rank" > ${last}::int AND ${isSeenPin(includesUnpublished)}
    ORDER BY "rank" LIMIT ${take}::int`;
  return rows.map(({ entryId, filledBefore, sharesPosition, ...pin }) => ({
    ...{ entryId, filledBefore, sharesPosition, pin },
    isPinned: true,
  }));
}

/** The number of a pin among the pins of the list, counted from 1. */
async function findRank(tx: Tx, list: LockedList, entryId: string): Promise<number> {
  const [pin] = await tx.$queryRaw<{ rank: number }[]>`
    SELECT "rank"::int FROM (${rankedPins(list)}) pin WHERE "entryId" = ${entryId}::uuid`;
  if (!pin) throw staleList();
  return pin.rank;
}

async function readFill(tx: Tx, list: LockedList, { after, take }: ListWindow): Promise<OrderedItem[]> {
  if (!isFilled(list)) return [];
  const last = after?.lastFill
    ? await tx.publishedEntry.findUnique({ where: { entryId: after.lastFill } })
    : undefined;
  if (last === null) throw staleList();
  const rows = await tx.$queryRaw<{ entryId: string }[]>`
    SELECT entry."entryId" FROM ${fillFrom(list)}
    WHERE ${isFillSql(list)} ${last ? Prisma.sql`AND ${isBeyondSql('older', last)}` : Prisma.empty}
    ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${take}::int`;
  const before = after?.filledBefore ?? 0;
  return rows.map((row, index) => ({
    ...{ ...row, isPinned: false, pin: null, sharesPosition: false },
    filledBefore: before + index,
  }));
}

async function readItems(tx: Tx, ordered: OrderedItem[], mayArrange: boolean): Promise<ListItem[]> {
  const ids = ordered.map(({ entryId }) => entryId);
  const entries = await tx.entry.findMany({ where: { id: { in: ids } }, select: ENTRY_TITLES });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ordered.flatMap(({ entryId, isPinned, pin, sharesPosition }) => {
    const entry = byId.get(entryId);
    if (!entry) return [];
    const { number, kind } = entry;
    const titles = mayArrange ? titlesOf(entry) : publishedTitles(entry);
    const published = publishedLocales(entry);
    return { entryId, number, kind, titles, published, isPinned, pin, sharesPosition };
  });
}

async function countItems(tx: Tx, list: LockedList, includesUnpublished: boolean): Promise<number | null> {
  const [pins] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT pin."position")::int AS "count" FROM ${list.pins} pin
    WHERE pin."listId" = ${list.id}::uuid AND ${isSeenPin(includesUnpublished)}`;
  const filled = isFilled(list) ? await countFill(tx, list, LIST_COUNT_MAX + 1) : 0;
  const count = (pins?.count ?? 0) + filled;
  return count > LIST_COUNT_MAX ? null : count;
}
