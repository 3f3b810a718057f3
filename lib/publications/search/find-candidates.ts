import { Prisma } from '@/lib/generated/prisma/client';
import type { QueryText } from '@/lib/search/analysis/query-text';
import type { ArchiveYears } from './find-archive-years';
import { type NarrowedQueries, narrowedQueries } from './narrowed-queries';
import { filterConditions, NEWEST } from './search-conditions';
import type { SearchFilters } from './types';

/** More than this many are never looked at: those with the words in their titles, then the newest. */
export const MAX_CANDIDATES = 2_000;

export const VECTOR = Prisma.sql`d."vector"`;

const COLUMNS = Prisma.sql`d."publicationId", d."kind", d."sectionId", d."seriesId", d."authorIds", d."topicIds", d."year",
  d."datelineAt", d."entryNumber"`;

/**
 * A WITH clause that defines `candidates`: the columns of "SearchDocument" without the vector of the text, and `titled`, without which the vector of the
 * title is null. The indexes find them without
 * reading any vector, except where the order of words decides: then the newest with all of the words are looked into.
 */
export function candidatesSql(query: QueryText, filters: SearchFilters, archive: ArchiveYears): Prisma.Sql {
  return Prisma.sql`
    ${titledSql(query, filters, archive)},
    ${possibleSql(query, filters, archive)},
    candidates AS MATERIALIZED (
      SELECT *, true AS "titled" FROM titled
      UNION ALL
      (SELECT d.*, NULL::tsvector, false FROM possible d ${onlyMatching(query)}
       WHERE d."publicationId" NOT IN (SELECT "publicationId" FROM titled)
       ORDER BY ${NEWEST} LIMIT ${MAX_CANDIDATES} - (SELECT count(*) FROM titled)))`;
}

/** A WITH clause that defines `titled`: the newest pieces with all of the words in their title. What must not occur may stand outside of it. */
function titledSql(query: QueryText, filters: SearchFilters, archive: ArchiveYears): Prisma.Sql {
  const queries = narrowedQueries(query.required, filters, archive, 'years');
  const inTitle = (text: string) => hasWords(Prisma.sql`d."titleVector"`, text);
  const condition = query.hasExclusions
    ? (text: string) => Prisma.sql`${inTitle(text)} AND ${hasWords(VECTOR, query.match)}`
    : inTitle;
  const columns = Prisma.sql`${COLUMNS}, d."titleVector"`;
  return inParts('titled', queries, (text, more) => newestSql(condition(text), filters, more, columns));
}

/**
 * A WITH clause that defines `possible`: the newest pieces with all of the words, in any order. `following` are conditions of a later page.
 */
export function possibleSql(
  query: QueryText,
  filters: SearchFilters,
  archive: ArchiveYears,
  following: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  const queries = narrowedQueries(query.candidates, filters, archive, 'everything');
  return inParts('possible', queries, (text, more) =>
    newestSql(hasWords(VECTOR, text), filters, Prisma.sql`${following} ${more}`),
  );
}

/** A common word is in enough pieces of a few years, so that the rows of the years before them are not read. */
function inParts(
  name: 'titled' | 'possible',
  { parts }: NarrowedQueries,
  newest: (text: string, more: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  const table = Prisma.raw(name);
  const [first, ...others] = parts;
  if (others.length === 0) return Prisma.sql`${table} AS MATERIALIZED (${newest(first ?? '', Prisma.empty)})`;
  const tables = parts.map((_, index) => Prisma.raw(`${name}_${index}`));
  const counts = tables.map((part) => Prisma.sql`(SELECT count(*) FROM ${part})`);
  const steps = parts.map((text, index) => {
    const before = counts.slice(0, index);
    const unlessEnough =
      before.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(before, ' + ')} < ${MAX_CANDIDATES}`;
    return Prisma.sql`${tables[index]} AS MATERIALIZED (${newest(text, unlessEnough)})`;
  });
  const all = Prisma.join(
    tables.map((part) => Prisma.sql`SELECT * FROM ${part}`),
    ' UNION ALL ',
  );
  return Prisma.sql`
    ${Prisma.join(steps)},
    ${table} AS MATERIALIZED (SELECT * FROM (${all}) AS d ORDER BY ${NEWEST} LIMIT ${MAX_CANDIDATES})`;
}

/**
 * The newest pieces that meet the condition. OFFSET 0 keeps PostgreSQL from walking through the pieces by date instead, reading the vector of
 * each.
 */
function newestSql(
  condition: Prisma.Sql,
  filters: SearchFilters,
  more: Prisma.Sql,
  columns = COLUMNS,
): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (
      SELECT ${columns} FROM "SearchDocument" d WHERE ${condition} ${filterConditions(filters)} ${more} OFFSET 0
    ) AS d ORDER BY ${NEWEST} LIMIT ${MAX_CANDIDATES}`;
}

/**
 * Whether a vector has what the query wants. In a query of its own, so that PostgreSQL does not know which words are common when it plans:
 * for a common one it would read the vectors of all pieces instead of asking the index, and one takes 12 µs.
 */
export function hasWords(vector: Prisma.Sql, query: string): Prisma.Sql {
  return Prisma.sql`${vector} @@ (SELECT ${query}::tsquery)`;
}

/** Looks into the vectors of the rows of `d`, one after the other, where the order of words decides. */
export function onlyMatching({ match, hasOrder }: QueryText): Prisma.Sql {
  if (!hasOrder) return Prisma.empty;
  return Prisma.sql`
    JOIN LATERAL (
      SELECT w."vector" FROM "SearchDocument" w WHERE w."publicationId" = d."publicationId" OFFSET 0
    ) AS whole ON whole."vector" @@ ${match}::tsquery`;
}
