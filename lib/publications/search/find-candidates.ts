import { Prisma } from '@/lib/generated/prisma/client';
import type { QueryText } from '@/lib/search/analysis/query-text';
import { filterConditions, NEWEST } from './search-conditions';
import type { SearchFilters } from './types';

/** More than this many are never looked at: those with the words in their titles, then the newest. */
export const MAX_CANDIDATES = 2_000;

const COLUMNS = Prisma.sql`d."publicationId", d."kind", d."sectionId", d."seriesId", d."authorIds", d."topicIds", d."year",
  d."datelineAt", d."entryNumber"`;

/**
 * A WITH clause that defines `candidates`: the columns of "SearchDocument" without the vectors, and `titled`. An index finds them without
 * reading any vector, except where the order of words decides: then the newest with all of the words are looked into.
 */
export function candidatesSql(query: QueryText, filters: SearchFilters): Prisma.Sql {
  const conditions = filterConditions(filters);
  const isTitled = Prisma.sql`d."titleVector" @@ ${query.required}::tsquery`;
  const inTitle = titleConditions(query);
  return Prisma.sql`
    titled AS MATERIALIZED (
      SELECT ${COLUMNS} FROM "SearchDocument" d WHERE ${inTitle} ${conditions} ORDER BY ${NEWEST} LIMIT ${MAX_CANDIDATES}),
    possible AS MATERIALIZED (
      SELECT ${COLUMNS} FROM "SearchDocument" d
      WHERE d."vector" @@ ${query.candidates}::tsquery AND NOT (${isTitled}) ${conditions}
      ORDER BY ${NEWEST} LIMIT ${MAX_CANDIDATES}),
    candidates AS MATERIALIZED (
      SELECT *, true AS "titled" FROM titled
      UNION ALL
      (SELECT d.*, false FROM possible d ${onlyMatching(query)} ORDER BY ${NEWEST}
       LIMIT ${MAX_CANDIDATES} - (SELECT count(*) FROM titled)))`;
}

/** What must not occur may stand outside of the title. */
function titleConditions({ required, match, hasExclusions }: QueryText): Prisma.Sql {
  const inTitle = Prisma.sql`d."titleVector" @@ ${required}::tsquery`;
  return hasExclusions ? Prisma.sql`${inTitle} AND d."vector" @@ ${match}::tsquery` : inTitle;
}

function onlyMatching({ match, hasOrder }: QueryText): Prisma.Sql {
  if (!hasOrder) return Prisma.empty;
  return Prisma.sql`JOIN "SearchDocument" whole ON whole."publicationId" = d."publicationId" AND whole."vector" @@ ${match}::tsquery`;
}
