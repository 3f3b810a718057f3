import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { RowRange } from '@/lib/list-page';
import { type EntryOrder, type OrderedEntry, rangeSql } from './entry-order';

export type FoundEntry = OrderedEntry & { id: string };

/**
 * How many entries are looked at, one stretch after the other, for a page of which no index holds the entries in their order. Where every hundredth
 * entry meets the conditions, the second stretch fills a page.
 */
const STRETCHES = [200, ...Array<number>(9).fill(1_000)];

export interface Walk {
  found: FoundEntry[];
  /** The last entry that was looked at, where there are more; null where the list ends or enough was found. */
  stoppedAt: FoundEntry | null;
}

/** The entries of a range of an index, the nearest to its beginning first. */
export async function findOrdered(
  where: Prisma.Sql,
  order: EntryOrder,
  { take, ...range }: RowRange<OrderedEntry>,
): Promise<FoundEntry[]> {
  const { beyond, order: orderBy } = rangeSql(order, range);
  return db().$queryRaw<FoundEntry[]>`
    SELECT e."id", e.${order.column} AS "key", e."number" FROM "Entry" e
    WHERE ${where} ${beyond} ORDER BY ${orderBy} LIMIT ${take}`;
}

/** As `findOrdered`, of the entries with these ids, which are few. Each is looked up by its id, whatever else has an index, and all are sorted. */
export async function findOrderedOf(
  ids: readonly string[],
  where: Prisma.Sql,
  order: EntryOrder,
  { take, ...range }: RowRange<OrderedEntry>,
): Promise<FoundEntry[]> {
  const { beyond, order: orderBy } = rangeSql(order, range);
  return db().$queryRaw<FoundEntry[]>`
    SELECT e."id", e.${order.column} AS "key", e."number" FROM unnest(${ids}::uuid[]) AS named ("id")
    CROSS JOIN LATERAL (SELECT * FROM "Entry" WHERE "Entry"."id" = named."id" OFFSET 0) AS e
    WHERE ${where} ${beyond} ORDER BY ${orderBy} LIMIT ${take}`;
}

/**
 * As `findOrdered`, of those that also meet `conditions`, which the index does not hold. Looks at so many entries and no more, however few of them
 * meet the conditions: a list that grows is not read to its end for a page that stays empty.
 */
export async function walkEntries(
  where: Prisma.Sql,
  conditions: readonly Prisma.Sql[],
  order: EntryOrder,
  range: RowRange<OrderedEntry>,
  stretches = STRETCHES,
): Promise<Walk> {
  const { direction, take } = range;
  if (conditions.length === 0) return { found: await findOrdered(where, order, range), stoppedAt: null };
  const condition = Prisma.join([...conditions], ' AND ');
  const found: FoundEntry[] = [];
  let last: FoundEntry | null = null;
  for (const stretch of stretches) {
    const looked = await lookAt(where, condition, order, {
      from: last ?? range.from,
      direction,
      take: stretch,
    });
    found.push(...looked.filter(({ isFound }) => isFound));
    if (found.length >= take) return { found: found.slice(0, take), stoppedAt: null };
    if (looked.length < stretch) return { found, stoppedAt: null };
    last = looked.at(-1) ?? null;
  }
  return { found, stoppedAt: last };
}

async function lookAt(
  where: Prisma.Sql,
  condition: Prisma.Sql,
  order: EntryOrder,
  { take, ...range }: RowRange<OrderedEntry>,
) {
  const { beyond, order: orderBy } = rangeSql(order, range);
  return db().$queryRaw<(FoundEntry & { isFound: boolean })[]>`
    SELECT e."id", e.${order.column} AS "key", e."number", (${condition}) AS "isFound"
    FROM (SELECT * FROM "Entry" e WHERE ${where} ${beyond} ORDER BY ${orderBy} LIMIT ${take}) AS e
    ORDER BY ${orderBy}`;
}
