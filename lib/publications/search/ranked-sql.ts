import { Prisma } from '@/lib/generated/prisma/client';
import { PAGE_SIZE } from '@/lib/publications/paging';
import type { QueryText } from '@/lib/search/analysis/query-text';
import type { SearchCursor } from './types';

/** Of body (D), standfirst (C), names and kicker (B), title (A). */
const WEIGHTS = Prisma.sql`'{0.1, 0.3, 0.5, 1}'::float4[]`;

/** Divides a rank by itself plus one, so that it stays below 1. */
const BELOW_ONE = Prisma.sql`32`;

/** Scores are whole numbers, so that a page begins exactly behind the last one. */
const SCALE = Prisma.sql`1e6`;

/**
 * A page of `candidates`, the best first: those with the words in their title, of these and of the others those with the words as they were
 * written, then by how often and how close together the words occur. Reading a vector is what costs time.
 */
export function rankedSql({ required, exact }: QueryText, after: SearchCursor | null): Prisma.Sql {
  const rank = (vector: Prisma.Sql, query: string) =>
    Prisma.sql`ts_rank_cd(${WEIGHTS}, ${vector}, ${query}::tsquery, ${BELOW_ONE})`;
  const vector = Prisma.sql`CASE WHEN c."titled" THEN d."titleVector" ELSE d."vector" END`;
  const following = after
    ? Prisma.sql`WHERE ("score", "datelineAt", "entryNumber") < (${after.score}::bigint, ${after.datelineAt}::timestamptz, ${after.entryNumber}::int)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT "id", "score", "datelineAt", "entryNumber" FROM (
      SELECT c."publicationId" AS "id", c."datelineAt", c."entryNumber",
        (${SCALE} * (CASE WHEN c."titled" THEN 4 ELSE 0 END + ceil(ranks."exact") + ranks."exact" + ranks."any"))::bigint AS "score"
      FROM candidates c JOIN "SearchDocument" d ON d."publicationId" = c."publicationId"
      CROSS JOIN LATERAL (SELECT ${rank(vector, exact)} AS "exact", ${rank(vector, required)} AS "any") AS ranks
    ) AS scored ${following}
    ORDER BY "score" DESC, "datelineAt" DESC, "entryNumber" DESC LIMIT ${PAGE_SIZE + 1}`;
}
