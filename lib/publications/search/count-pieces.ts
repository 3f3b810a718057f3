import { MAX_COUNTED } from '@/lib/bounded-count';
import { Prisma } from '@/lib/generated/prisma/client';
import type { QueryText } from '@/lib/search/analysis/query-text';
import type { ArchiveYears } from './find-archive-years';
import { hasWords, onlyMatching, possibleSql, VECTOR } from './find-candidates';
import { narrowedQueries } from './narrowed-queries';
import { pieceCount } from './piece-count';
import { filterConditions, NEWEST } from './search-conditions';
import type { PieceCount, SearchFilters } from './types';
import { withinTime } from './within-time';

/** Of the pieces with all the words of a phrase, the newest are looked into: at 12 µs each, in 10 ms at most. */
export const MAX_LOOKED_INTO = 800;

/** How many pieces a question finds, without looking for the best of them. */
export function countPieces(
  query: QueryText,
  filters: SearchFilters,
  archive: ArchiveYears,
): Promise<PieceCount> {
  return query.hasOrder ? countInOrder(query, filters, archive) : countWords(query, filters, archive);
}

/** Counts at most `MAX_COUNTED`, so that a common word costs no more than the index. */
async function countWords({ match }: QueryText, filters: SearchFilters, archive: ArchiveYears) {
  const { all } = narrowedQueries(match, filters, archive, 'everything');
  const [row] = await withinTime<{ count: number }[]>(Prisma.sql`
    SELECT count(*)::int AS "count" FROM (
      SELECT FROM "SearchDocument" d WHERE ${hasWords(VECTOR, all)} ${filterConditions(filters)} LIMIT ${MAX_COUNTED}) AS counted`);
  return pieceCount(row?.count ?? 0, { isLeast: false });
}

async function countInOrder(query: QueryText, filters: SearchFilters, archive: ArchiveYears) {
  const [row] = await withinTime<{ count: number; looked: number }[]>(Prisma.sql`
    WITH ${possibleSql(query, filters, archive)},
    newest AS MATERIALIZED (SELECT d."publicationId" FROM possible d ORDER BY ${NEWEST} LIMIT ${MAX_LOOKED_INTO})
    SELECT (SELECT count(*)::int FROM newest d ${onlyMatching(query)}) AS "count",
      (SELECT count(*)::int FROM newest) AS "looked"`);
  return pieceCount(row?.count ?? 0, { isLeast: (row?.looked ?? 0) >= MAX_LOOKED_INTO });
}
