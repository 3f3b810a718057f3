import { Prisma } from '@/lib/generated/prisma/client';
import type { QueryText } from '@/lib/search/analysis/query-text';
import { filterConditions, NEWEST } from './search-conditions';
import type { SearchFilters } from './types';

/** More than this many are never looked at: those with the words in their titles, then the newest. */
export const MAX_CANDIDATES = 2_000;

export const VECTOR = Prisma.sql`d."vector"`;

const COLUMNS = Prisma.sql`d."publicationId", d."kind", d."sectionId", d."seriesId", d."authorIds", d."topicIds", d."year",
  d."datelineAt", d."entryNumber"`;

/**
 * A WITH clause that defines `candidates`: the columns of "SearchDocument" without the vectors, and `titled`. The indexes find them without
 * reading any vector, except where the order of words decides: then the newest with all of the words are looked into.
 */
export function candidatesSql(query: QueryText, filters: SearchFilters): Prisma.Sql {
  return Prisma.sql`
    titled AS MATERIALIZED (${newestSql(titleConditions(query), filters)}),
    possible AS MATERIALIZED (${newestSql(hasWords(VECTOR, query.candidates), filters)}),
    candidates AS MATERIALIZED (
      SELECT *, true AS "titled" FROM titled
      UNION ALL
      (SELECT d.*, false FROM possible d ${onlyMatching(query)}
       WHERE d."publicationId" NOT IN (SELECT "publicationId" FROM titled)
       ORDER BY ${NEWEST} LIMIT ${MAX_CANDIDATES} - (SELECT count(*) FROM titled)))`;
}

/**
 * The newest pieces that meet the condition. OFFSET 0 keeps PostgreSQL from walking through the pieces by date instead, reading the vector of
 * each. `following` are conditions of a later page.
 */
export function newestSql(
  condition: Prisma.Sql,
  filters: SearchFilters,
  following: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (
      SELECT ${COLUMNS} FROM "SearchDocument" d WHERE ${condition} ${filterConditions(filters)} ${following} OFFSET 0
    ) AS d ORDER BY ${NEWEST} LIMIT ${MAX_CANDIDATES}`;
}

/**
 * Whether a vector has what the query wants. In a query of its own, so that PostgreSQL does not know which words are common when it plans:
 * for a common one it would read the vectors of all pieces instead of asking the index, and one takes 60 µs.
 */
export function hasWords(vector: Prisma.Sql, query: string): Prisma.Sql {
  return Prisma.sql`${vector} @@ (SELECT ${query}::tsquery)`;
}

/** What must not occur may stand outside of the title. */
function titleConditions({ required, match, hasExclusions }: QueryText): Prisma.Sql {
  const inTitle = hasWords(Prisma.sql`d."titleVector"`, required);
  return hasExclusions ? Prisma.sql`${inTitle} AND ${hasWords(VECTOR, match)}` : inTitle;
}

/** Looks into the vectors of the rows of `d`, one after the other, where the order of words decides. */
export function onlyMatching({ match, hasOrder }: QueryText): Prisma.Sql {
  if (!hasOrder) return Prisma.empty;
  return Prisma.sql`
    JOIN LATERAL (
      SELECT w."vector" FROM "SearchDocument" w WHERE w."publicationId" = d."publicationId" OFFSET 0
    ) AS whole ON whole."vector" @@ ${match}::tsquery`;
}
