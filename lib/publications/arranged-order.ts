import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import type { PageCursor } from '@/lib/page-cursor';
import { entryKey } from '@/lib/public-changes/keys';
import { type Freshness, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { mergePins } from '@/lib/workflow/merge-pins';
import type { CuratedList } from './curated-list';
import {
  FILL_NEWEST_FIRST,
  FILL_OLDEST_FIRST,
  fillFrom,
  isActivePinSql,
  isBeyondSql,
  isFilled,
  isFillSql,
  isPublishedSql,
  PIN_ORDER,
  pinsOf,
} from './fill-sql';
import { queryOnce } from './query-once';

// The order of a list is one for both languages: pins at their positions, and in the free positions the published entries that fill
// the list, newest first. Readers of a language see this order without the entries that have no publication for them.

type Direction = 'older' | 'newer';

/** An item of a list. `id` is the publication that a reader of the requested language sees. */
export interface ArrangedRow extends PageCursor {
  id: string;
  /** Titles that a pin has in this list alone. */
  titleAr?: string | null;
  titleEn?: string | null;
}

/** A pin of a list. Without a publication for the reader, `id` is null; without any, so are its dateline and number. */
export interface Pin {
  entryId: string;
  id: string | null;
  datelineAt: Date | null;
  entryNumber: number | null;
  titleAr: string | null;
  titleEn: string | null;
  /** How many items of the fill come before it, in any language. */
  filledBefore: number;
}

/** The items of a list on one side of a point: these pins, and the fill beyond the key. Null: the whole fill. */
export interface Side {
  pins: Pin[] | Promise<Pin[]>;
  beyond: PageCursor | null;
}

/**
 * The `take` items of a list that are nearest to a point on its older or newer side, in the order of the list. Reads as many entries
 * of the fill as are taken. The keys of as many entries as come before the last of the pins are read only where the entries
 * that are taken do not tell how many come before them: between pages, and where a language does not show all of them.
 */
export async function readArranged(
  list: CuratedList,
  locale: Locale,
  direction: Direction,
  side: Side,
  take: number,
): Promise<ArrangedRow[]> {
  const [pins, fill] = await Promise.all([side.pins, readFill(list, locale, direction, side.beyond, take)]);
  const isFromHead = direction === 'older' && side.beyond === null && list.showsOtherLanguage;
  const keys = isFromHead ? [] : await readFillKeys(list, pins.at(-1)?.filledBefore ?? 0);
  const ranked = fill.map((row, index) => ({ ...row, filledBefore: isFromHead ? index : rankIn(keys, row) }));
  const merged = mergePins(pins.filter(isShown), ranked);
  return direction === 'older' ? merged.slice(0, take) : merged.slice(-take);
}

function isShown(pin: Pin): pin is Pin & ArrangedRow {
  return pin.id !== null;
}

/**
 * The pins of a list in order: all of them, or those that decide which `shown` pins readers of the language see first. Records that the
 * page depends on each of them, also on one that may be published later.
 */
export async function readPins(
  list: CuratedList,
  locale: Locale,
  freshness: Freshness,
  shown = 2_147_483_647,
): Promise<Pin[]> {
  const pins = await queryOnce<Pin>(Prisma.sql`
    SELECT "entryId", "id", "datelineAt", "entryNumber", "titleAr", "titleEn", "filledBefore" FROM (
      SELECT pin."entryId", pin."position", pin."titleAr", pin."titleEn", shown."id", entry."datelineAt", entry."entryNumber",
        (pin."position" - dense_rank() OVER (ORDER BY pin."position") + 1)::int AS "filledBefore",
        count(shown."id") OVER in_order AS "shownCount", row_number() OVER in_order AS "rank"
      FROM ${pinsOf(list)} pin
      LEFT JOIN "PublishedEntry" entry ON entry."entryId" = pin."entryId"
      LEFT JOIN LATERAL (${publicationFor(list, locale)}) shown ON true
      WHERE pin."listId" = ${list.id}::uuid AND ${isActivePinSql(list)}
      WINDOW in_order AS (ORDER BY ${PIN_ORDER})
    ) pins
    WHERE "shownCount" <= ${shown}::int
    ORDER BY "rank"`);
  recordReads(
    pins.map(({ entryId }) => entryKey(entryId)),
    freshness,
  );
  return pins;
}

/** The entries of the fill that a reader of the language sees beyond a key, the nearest to it, newest first. */
async function readFill(
  list: CuratedList,
  locale: Locale,
  direction: Direction,
  beyond: PageCursor | null,
  take: number,
): Promise<ArrangedRow[]> {
  if (!isFilled(list)) return [];
  const order = direction === 'older' ? FILL_NEWEST_FIRST : FILL_OLDEST_FIRST;
  const rows = await recorded(
    () => readersDb().$queryRaw<ArrangedRow[]>`
    SELECT shown."id", entry."datelineAt", entry."entryNumber"
    FROM ${fillFrom(list)} CROSS JOIN LATERAL (${publicationFor(list, locale)}) shown
    WHERE ${isFillSql(list)}
      ${list.showsOtherLanguage ? Prisma.empty : Prisma.sql`AND ${isPublishedSql(locale)}`}
      ${beyond ? Prisma.sql`AND ${isBeyondSql(direction, beyond)}` : Prisma.empty}
    ORDER BY ${order} LIMIT ${take}`,
  );
  return direction === 'older' ? rows : rows.reverse();
}

/** The publication of `entry` that a reader of the language sees in the list. */
function publicationFor({ showsOtherLanguage }: CuratedList, locale: Locale): Prisma.Sql {
  const isOwn = Prisma.sql`p."locale" = ${locale}::"Locale"`;
  return Prisma.sql`
    SELECT p."id" FROM "Publication" p
    WHERE p."entryId" = entry."entryId" ${showsOtherLanguage ? Prisma.empty : Prisma.sql`AND ${isOwn}`}
    ORDER BY ${isOwn} DESC LIMIT 1`;
}

/** The keys of the newest entries of the fill, in any language. */
async function readFillKeys(list: CuratedList, count: number): Promise<PageCursor[]> {
  if (!isFilled(list) || count <= 0) return [];
  return queryOnce(Prisma.sql`
    SELECT entry."datelineAt", entry."entryNumber" FROM ${fillFrom(list)}
    WHERE ${isFillSql(list)} ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${count}::int`);
}

/** How many of the keys come before an entry. */
function rankIn(keys: PageCursor[], entry: PageCursor): number {
  const index = keys.findIndex((key) => !isNewer(key, entry));
  return index === -1 ? keys.length : index;
}

function isNewer(one: PageCursor, other: PageCursor): boolean {
  const [oneAt, otherAt] = [one.datelineAt.getTime(), other.datelineAt.getTime()];
  return oneAt === otherAt ? one.entryNumber > other.entryNumber : oneAt > otherAt;
}

/** The items on both sides of an item of the list: of a pin, or of an entry of the fill. */
export async function sidesOf(
  list: CuratedList,
  pins: Pin[],
  item: PageCursor,
): Promise<Record<Direction, Side>> {
  const last = pins.at(-1);
  const keys = last ? await readFillKeys(list, last.filledBefore + 1) : [];
  const index = pins.findIndex(({ entryNumber }) => entryNumber === item.entryNumber);
  const pin = pins[index];
  if (!pin) {
    const rank = rankIn(keys, item);
    const isBefore = ({ filledBefore }: Pin) => filledBefore <= rank;
    const newer = { pins: pins.filter(isBefore), beyond: item };
    return { newer, older: { pins: pins.slice(newer.pins.length), beyond: item } };
  }
  const { filledBefore } = pin;
  return {
    newer: { pins: pins.slice(0, index), beyond: keys[filledBefore] ?? null },
    older: { pins: pins.slice(index + 1), beyond: keys[Math.min(filledBefore, keys.length) - 1] ?? null },
  };
}
