import { Prisma } from '@/lib/generated/prisma/client';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { formatInstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import type { RowRange } from '@/lib/list-page';
import { type EntryFilter, LAST_CHANGE_FIRST } from './types';

/** An entry by what orders a list: an instant or the beginning of its title, and its number between equal ones. */
export interface OrderedEntry {
  key: Date | string;
  number: number;
}

export interface EntryOrder {
  /** The column of "Entry" that holds the key. */
  column: Prisma.Sql;
  isAscending: boolean;
  parse: (text: string) => OrderedEntry | null;
}

/** The order of a list. Each has an index of its own that begins with the kind. */
export function entryOrder({ sort = LAST_CHANGE_FIRST, titleLocale = 'ar' }: EntryFilter): EntryOrder {
  const { key, isAscending } = sort;
  if (key === 'title') {
    const column = titleLocale === 'ar' ? Prisma.sql`"titleOrderAr"` : Prisma.sql`"titleOrderEn"`;
    return { column, isAscending, parse: parseTitleCursor };
  }
  return { column: INSTANTS[key], isAscending, parse: parseInstant };
}

const INSTANTS = {
  changed: Prisma.sql`"changedAt"`,
  created: Prisma.sql`"createdAt"`,
  published: Prisma.sql`"publishedAt"`,
};

/** How an address names an entry: what orders the list, and the number of the entry. */
export function orderCursor({ key, number }: OrderedEntry): string {
  return typeof key === 'string' ? `${number}.${key}` : formatInstantCursor({ at: key, number });
}

function parseInstant(text: string): OrderedEntry | null {
  const cursor = parseInstantCursor(text);
  return cursor && { key: cursor.at, number: cursor.number };
}

const TITLE_CURSOR = /^([1-9]\d{0,9})\.(.*)$/;
const MAX_NUMBER = 2_147_483_647;

function parseTitleCursor(text: string): OrderedEntry | null {
  const [, digits, key] = TITLE_CURSOR.exec(text) ?? [];
  const number = Number(digits);
  return key !== undefined && number <= MAX_NUMBER && isPlainLine(key) ? { key, number } : null;
}

/** What lies beyond the entry where a range begins, as a condition on `e`, and the order of the range. */
export function rangeSql(order: EntryOrder, { from, direction }: Omit<RowRange<OrderedEntry>, 'take'>) {
  const column = Prisma.sql`e.${order.column}`;
  const isUp = order.isAscending === (direction === 'after');
  return {
    beyond: from ? Prisma.sql`AND ${beyondSql(column, isUp, from)}` : Prisma.empty,
    order: isUp ? Prisma.sql`${column}, e."number"` : Prisma.sql`${column} DESC, e."number" DESC`,
  };
}

// The first condition is the range of the index; the second one decides between equal keys.
function beyondSql(column: Prisma.Sql, isUp: boolean, { key, number }: OrderedEntry): Prisma.Sql {
  const row = Prisma.sql`(${column}, e."number")`;
  return isUp
    ? Prisma.sql`${column} >= ${key} AND ${row} > (${key}, ${number}::int)`
    : Prisma.sql`${column} <= ${key} AND ${row} < (${key}, ${number}::int)`;
}
