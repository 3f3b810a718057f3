import { MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import type { FoldedFilter } from '@/lib/folded-search';
import { Prisma } from '@/lib/generated/prisma/client';

/** Columns of "EditionSearch". */
export type VectorColumn = 'titleVector' | 'vector';

/** An entry has up to two editions. More are not named by their ids. */
const MAX_EDITIONS = 2 * MAX_COUNTED;

const columnOf = (column: VectorColumn) => Prisma.raw(`s."${column}"`);

/** A condition on `e`. OFFSET keeps the database from joining the tables, for which it would read all that match before the first row. */
export const hasVector = (column: VectorColumn, query: string) => Prisma.sql`EXISTS (
  SELECT FROM "EditionSearch" s WHERE s."entryId" = e."id" AND ${columnOf(column)} @@ ${query}::tsquery OFFSET 0)`;

const patternOf = (filter: FoldedFilter) =>
  'contains' in filter ? `%${filter.contains}%` : `${filter.startsWith}%`;

/** A condition on `e`: one of its titles has the word. */
export const hasLetters = (filters: FoldedFilter[]) => Prisma.sql`EXISTS (
  SELECT FROM "Edition" titled WHERE titled."entryId" = e."id" AND titled."titleFolded" LIKE ANY(${filters.map(patternOf)}::text[])
  OFFSET 0)`;

export interface LookedUp {
  /** Some of the entries, if there are more. */
  ids: string[];
  isComplete: boolean;
}

/** The entries of which an edition has the words, whoever may see them. */
export async function lookUp(column: VectorColumn, query: string): Promise<LookedUp> {
  const rows = await db().$queryRaw<{ entryId: string }[]>`
    SELECT s."entryId" FROM "EditionSearch" s WHERE ${columnOf(column)} @@ (SELECT ${query}::tsquery) LIMIT ${MAX_EDITIONS}`;
  return {
    ids: [...new Set(rows.map(({ entryId }) => entryId))],
    isComplete: rows.length < MAX_EDITIONS,
  };
}

/** The entries with the word that the fewest titles have; incomplete when too many titles have every one of the words. */
export async function lookUpRarest(words: FoldedFilter[][]): Promise<LookedUp> {
  const found = await Promise.all(
    words.map((filters) =>
      db().edition.findMany({
        where: { OR: filters.map((titleFolded) => ({ titleFolded })) },
        select: { entryId: true },
        take: MAX_COUNTED,
      }),
    ),
  );
  const [rarest = []] = found.sort((a, b) => a.length - b.length);
  return {
    ids: [...new Set(rarest.map(({ entryId }) => entryId))],
    isComplete: rarest.length < MAX_COUNTED,
  };
}

export const isOneOf = (ids: readonly string[]) => Prisma.sql`e."id" = ANY(${ids}::uuid[])`;
export const isNoneOf = (ids: readonly string[]) => Prisma.sql`e."id" <> ALL(${ids}::uuid[])`;

/** Of these entries, up to MAX_COUNTED that meet the condition. Each is looked up by its id, whatever else has an index. */
export async function someOf(ids: readonly string[], where: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM unnest(${ids}::uuid[]) AS named ("id")
    CROSS JOIN LATERAL (SELECT * FROM "Entry" WHERE "Entry"."id" = named."id" OFFSET 0) AS e
    WHERE ${where} LIMIT ${MAX_COUNTED}`;
  return rows.map(({ id }) => id);
}
