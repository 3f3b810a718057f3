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
 * Of the pieces without the words in their title, the newest are ranked by their whole text, and the others follow them by date: reading
 * and ranking one vector of an article takes some 25 µs.
 */
const MAX_RANKED_TEXTS = 200;

/**
 * A page of `candidates`, the best first: those with the words in their title, of these and of the others those with the words as they were
 * written, then by how often and how close together the words occur.
 */
export function rankedSql({ required, exact }: QueryText, after: SearchCursor | null): Prisma.Sql {
  const rank = (query: string) =>
    Prisma.sql`ts_rank_cd(${WEIGHTS}, words."vector", ${query}::tsquery, ${BELOW_ONE})`;
  const following = after
    ? Prisma.sql`WHERE ("score", "datelineAt", "entryNumber") < (${after.score}::bigint, ${after.datelineAt}::timestamptz, ${after.entryNumber}::int)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT "id", "score", "datelineAt", "entryNumber" FROM (
      SELECT c."publicationId" AS "id", c."datelineAt", c."entryNumber",
        (${SCALE} * (CASE WHEN c."titled" THEN 4 ELSE 0 END + ceil(ranks."exact") + ranks."exact" + ranks."any"))::bigint AS "score"
      FROM (SELECT *, row_number() OVER (PARTITION BY "titled" ORDER BY "datelineAt" DESC, "entryNumber" DESC) AS "position" FROM candidates) AS c
      LEFT JOIN LATERAL (
        SELECT d."vector" FROM "SearchDocument" d
        WHERE d."publicationId" = c."publicationId" AND NOT c."titled" AND c."position" <= ${MAX_RANKED_TEXTS}
        OFFSET 0) AS text ON true
      CROSS JOIN LATERAL (SELECT coalesce(c."titleVector", text."vector") AS "vector" OFFSET 0) AS words
      CROSS JOIN LATERAL (SELECT coalesce(${rank(exact)}, 0) AS "exact", coalesce(${rank(required)}, 0) AS "any" OFFSET 0) AS ranks
    ) AS scored ${following}
    ORDER BY "score" DESC, "datelineAt" DESC, "entryNumber" DESC LIMIT ${PAGE_SIZE + 1}`;
}
