import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import type { ListKey } from '@/lib/lists/types';
import { type PageCursor, pageQuery } from '@/lib/page-cursor';
import { recorded } from '@/lib/public-changes/record-reads';
import { type ArrangedRow, type Pin, readArranged, readPins, type Side, sidesOf } from './arranged-order';
import { cardsOf } from './cards-of';
import { type CuratedList, findList, type ListView } from './curated-list';
import {
  FILL_NEWEST_FIRST,
  FILL_OLDEST_FIRST,
  fillFrom,
  isBeyondSql,
  isFilled,
  isFillSql,
  isNamedByRuleSql,
  isPublishedSql,
} from './fill-sql';
import { findCards } from './find-cards';
import { inArrangedOrder } from './own-titles';
import { PAGE_SIZE } from './paging';
import { queryOnce } from './query-once';
import type { Page, PieceCard } from './types';

/** A list and its pins, for readers of a language. */
interface Reading {
  list: CuratedList;
  locale: Locale;
  pins: Pin[];
  /** Items that an editor removed from the list follow all the others: no published item of Center News is found by search alone. */
  endsWithRemoved: boolean;
}

/** An item between two pages. */
type Position = { sides: Awaited<ReturnType<typeof sidesOf>> } | { removed: PageCursor };

/**
 * A page of everything on a list, without repetition and in its order, with items of the other language where the list shows them. Center
 * News ends with the items of the reader's language that an editor removed from it, newest first. Null when there is no item that `before`
 * names.
 */
export async function listArranged(
  key: ListKey,
  locale: Locale,
  before: PageCursor | null,
  view?: ListView,
): Promise<Page<PieceCard> | null> {
  const freshness = before ? 'delayed' : 'immediate';
  const list = await findList(key, locale, freshness, view);
  const reading = readingOf(key, list, locale, await readPins(list, locale, freshness));
  const position = before && (await findListPosition(reading, before));
  if (before && !position) return null;
  // One item more than a page shows whether there are older ones.
  const [rows, newer] = await Promise.all([
    readOlder(reading, position, PAGE_SIZE + 1),
    position && findNewerQuery(reading, position),
  ]);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const cards = await findCards(
    shown.map(({ id }) => id),
    freshness,
  );
  return {
    rows: await cardsOf(inArrangedOrder(shown, cards), freshness),
    newer,
    older: last && rows.length > PAGE_SIZE ? pageQuery(last) : null,
  };
}

/** Whether the page of the list after this item exists. */
export async function hasArrangedPage(key: ListKey, locale: Locale, before: PageCursor): Promise<boolean> {
  const list = await findList(key, locale, 'delayed');
  const pins = await readPins(list, locale, 'delayed');
  return (await findListPosition(readingOf(key, list, locale, pins), before)) !== null;
}

const readingOf = (key: ListKey, list: CuratedList, locale: Locale, pins: Pin[]): Reading => ({
  ...{ list, locale, pins },
  endsWithRemoved: key === 'center-news',
});

/** Null when readers of the language do not see the item. */
async function findListPosition(reading: Reading, item: PageCursor): Promise<Position | null> {
  const { list, locale, pins, endsWithRemoved } = reading;
  const pin = pins.find(({ entryNumber }) => entryNumber === item.entryNumber);
  const isPin = pin?.id !== null && pin?.datelineAt?.getTime() === item.datelineAt.getTime();
  if (pin) return isPin ? { sides: await sidesOf(list, pins, item) } : null;
  if (!isFilled(list)) return null;
  const [found] = await queryOnce<{ isFill: boolean; isOwn: boolean }>(Prisma.sql`
    SELECT ${isFillSql(list)} AS "isFill", ${isPublishedSql(locale)} AS "isOwn"
    FROM ${fillFrom(list)}
    WHERE entry."entryNumber" = ${item.entryNumber}::int AND entry."datelineAt" = ${item.datelineAt}::timestamptz
      AND ${isNamedByRuleSql(list)}`);
  if (!found) return null;
  const { isFill, isOwn } = found;
  if (isFill) return isOwn || list.showsOtherLanguage ? { sides: await sidesOf(list, pins, item) } : null;
  return endsWithRemoved && isOwn ? { removed: item } : null;
}

async function readOlder(reading: Reading, position: Position | null, take: number): Promise<ArrangedRow[]> {
  if (position && 'removed' in position) return readRemoved(reading, 'older', position.removed, take);
  const { list, locale, pins, endsWithRemoved } = reading;
  const side: Side = position?.sides.older ?? { pins, beyond: null };
  const rows = await readArranged(list, locale, 'older', side, take);
  if (!endsWithRemoved || rows.length === take) return rows;
  return [...rows, ...(await readRemoved(reading, 'older', null, take - rows.length))];
}

async function readNewer(reading: Reading, position: Position, take: number): Promise<ArrangedRow[]> {
  const { list, locale, pins } = reading;
  if ('sides' in position) return readArranged(list, locale, 'newer', position.sides.newer, take);
  const rows = await readRemoved(reading, 'newer', position.removed, take);
  if (rows.length === take) return rows;
  const side: Side = { pins, beyond: null };
  return [...(await readArranged(list, locale, 'newer', side, take - rows.length)), ...rows];
}

/** The page before this one ends with the item that this page follows, so it follows the twentieth newer item. */
async function findNewerQuery(reading: Reading, position: Position): Promise<string> {
  const rows = await readNewer(reading, position, PAGE_SIZE);
  return rows[0] && rows.length === PAGE_SIZE ? pageQuery(rows[0]) : '';
}

/** Items that an editor removed from the list, beyond one of them or from the end of the list, newest first. */
async function readRemoved(
  { list, locale }: Reading,
  direction: 'older' | 'newer',
  beyond: PageCursor | null,
  take: number,
): Promise<ArrangedRow[]> {
  const rows = await recorded(
    () => readersDb().$queryRaw<ArrangedRow[]>`
    SELECT p."id", entry."datelineAt", entry."entryNumber"
    FROM "ListExclusion" removed
    JOIN "PublishedEntry" entry ON entry."entryId" = removed."entryId"
    JOIN "Publication" p ON p."entryId" = entry."entryId" AND p."locale" = ${locale}::"Locale"
    WHERE removed."listId" = ${list.id}::uuid
      ${beyond ? Prisma.sql`AND ${isBeyondSql(direction, beyond)}` : Prisma.empty}
    ORDER BY ${direction === 'older' ? FILL_NEWEST_FIRST : FILL_OLDEST_FIRST} LIMIT ${take}`,
  );
  return direction === 'older' ? rows : rows.reverse();
}
