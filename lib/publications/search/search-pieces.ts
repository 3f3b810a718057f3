import { Prisma } from '@/lib/generated/prisma/client';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { PAGE_SIZE } from '@/lib/publications/paging';
import { type QueryText, queryText } from '@/lib/search/analysis/query-text';
import { countPieces } from './count-pieces';
import { type ArchiveYears, findArchiveYears } from './find-archive-years';
import { candidatesSql, MAX_CANDIDATES, onlyMatching, possibleSql } from './find-candidates';
import { CHOICES, namedChoices } from './find-choices';
import { findFoundPieces } from './find-found-pieces';
import { pieceCount } from './piece-count';
import { rankedSql } from './ranked-sql';
import { SHOWN_DATE } from './search-conditions';
import type { Search, SearchResults } from './types';
import { withinTime } from './within-time';

interface Row {
  id: string;
  score: number | null;
  datelineAt: Date;
  entryNumber: number;
}

interface Overview {
  count: number;
  /** How many were looked at: of those with the words of a phrase, fewer have them in its order. */
  looked: number;
  choices: { dimension: string; value: string; count: number }[] | null;
  rows: (Omit<Row, 'datelineAt'> & { datelineAt: string })[] | null;
}

/** One page of what a question finds, in the page's language for names. Null for a question without words. */
export async function searchPieces(search: Search, locale: Locale): Promise<SearchResults | null> {
  const query = queryText(search.question);
  if (!query) return null;
  const { filters } = search;
  const archive = await findArchiveYears();
  const [overview, newest, elsewhere] = await Promise.all([
    findOverview(search, query, archive),
    search.sort === 'newest' ? findNewest(search, query, archive) : null,
    filters.locale ? countPieces(query, { ...filters, locale: otherLocale(filters.locale) }, archive) : null,
  ]);
  const best = (overview.rows ?? []).map((row) => ({ ...row, datelineAt: new Date(row.datelineAt) }));
  const rows = newest ?? best;
  const shown = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const [found, choices] = await Promise.all([
    findFoundPieces(
      shown.map(({ id }) => id),
      search.question,
    ),
    namedChoices(overview.choices ?? [], overview.looked, locale),
  ]);
  return {
    found,
    count: pieceCount(overview.count, { isLeast: query.hasOrder && overview.looked >= MAX_CANDIDATES }),
    elsewhere,
    choices,
    next: last ? { score: last.score, datelineAt: last.datelineAt, entryNumber: last.entryNumber } : null,
  };
}

/** How many candidates there are, what they have in common, and the best of them. */
async function findOverview(
  { filters, sort, after }: Search,
  query: QueryText,
  archive: ArchiveYears,
): Promise<Overview> {
  const rows =
    sort === 'best'
      ? Prisma.sql`(SELECT jsonb_agg(page) FROM (${rankedSql(query, after)}) AS page)`
      : Prisma.sql`NULL`;
  const [overview] = await withinTime<Overview[]>(Prisma.sql`
    WITH ${candidatesSql(query, filters, archive)}, choices AS (${CHOICES})
    SELECT (SELECT count(*)::int FROM candidates) AS "count",
      (SELECT count(*)::int FROM possible) AS "looked", (SELECT jsonb_agg(choices) FROM choices) AS "choices", ${rows} AS "rows"`);
  return overview ?? { count: 0, looked: 0, choices: null, rows: null };
}

function findNewest({ filters, after }: Search, query: QueryText, archive: ArchiveYears): Promise<Row[]> {
  const following = after
    ? Prisma.sql`AND (${SHOWN_DATE}, d."entryNumber") < (${after.datelineAt}::timestamptz, ${after.entryNumber}::int)`
    : Prisma.empty;
  return withinTime<Row[]>(Prisma.sql`
    WITH ${possibleSql(query, filters, archive, following)}
    SELECT d."publicationId" AS "id", NULL::float AS "score", ${SHOWN_DATE} AS "datelineAt", d."entryNumber"
    FROM possible d ${onlyMatching(query)}
    ORDER BY ${SHOWN_DATE} DESC, d."entryNumber" DESC LIMIT ${PAGE_SIZE + 1}`);
}
