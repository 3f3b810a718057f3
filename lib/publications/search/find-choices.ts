import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { authorPath, type Kind, sectionPath, seriesPath, topicPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { recorded } from '@/lib/public-changes/record-reads';
import { COLLECTION_COLUMNS, collectionLink } from '@/lib/publications/collection-link';
import type { CollectionLink } from '@/lib/publications/types';
import { MAX_CANDIDATES } from './find-candidates';
import { pieceCount } from './piece-count';
import type { Choice, Choices } from './types';

/** Of each kind. More would be no help. */
const MAX_CHOICES = 12;

type Counted = { dimension: string; value: string; count: number };

/** Values become text behind the count, which takes a fifth of the time. */
const counted = (
  dimension: string,
  value: Prisma.Sql,
  from: Prisma.Sql = Prisma.sql`candidates d`,
) => Prisma.sql`
  (SELECT ${dimension} AS "dimension", "value"::text, "count"::int FROM (
    SELECT ${value} AS "value", count(*) AS "count" FROM ${from}
    WHERE ${value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MAX_CHOICES}) AS counted)`;

/** A query of what the rows of `candidates` have in common, as rows of `Counted`. */
export const CHOICES = Prisma.join(
  [
    counted('kinds', Prisma.sql`d."kind"`),
    // Readers see no date of a page of the site.
    counted('years', Prisma.sql`CASE WHEN d."kind" <> 'page' THEN d."year" END`),
    counted('sections', Prisma.sql`d."sectionId"`),
    counted('series', Prisma.sql`d."seriesId"`),
    counted('authors', Prisma.sql`a.id`, Prisma.sql`candidates d CROSS JOIN unnest(d."authorIds") AS a(id)`),
    counted('topics', Prisma.sql`t.id`, Prisma.sql`candidates d CROSS JOIN unnest(d."topicIds") AS t(id)`),
  ],
  ' UNION ALL ',
);

/** With names and addresses in the page's language. `candidates` is how many were looked at. */
export async function namedChoices(
  rows: readonly Counted[],
  candidates: number,
  locale: Locale,
): Promise<Choices> {
  const isLeast = candidates >= MAX_CANDIDATES;
  const of = (dimension: string) =>
    rows
      .filter((row) => row.dimension === dimension)
      .map(({ value, count }) => ({ value, ...pieceCount(count, { isLeast }) }));
  const where = (dimension: string) => ({
    where: { id: { in: of(dimension).map(({ value }) => value) } },
    select: COLLECTION_COLUMNS,
  });
  const [sections, topics, authors, series] = await recorded(() =>
    Promise.all([
      readersDb().section.findMany(where('sections')),
      readersDb().topic.findMany(where('topics')),
      readersDb().person.findMany(where('authors')),
      readersDb().series.findMany(where('series')),
    ]),
  );
  const named = (
    dimension: string,
    found: typeof sections,
    pathOf: typeof sectionPath,
  ): Choice<CollectionLink>[] => {
    const links = new Map(found.map((row) => [row.id, collectionLink(row, locale, pathOf)]));
    return of(dimension).flatMap(({ value, ...counted }) => {
      const link = links.get(value);
      return link ? [{ ...counted, value: link }] : [];
    });
  };
  return {
    kinds: of('kinds').map((choice) => ({ ...choice, value: choice.value as Kind })),
    years: of('years')
      .map((choice) => ({ ...choice, value: Number(choice.value) }))
      .sort((one, other) => other.value - one.value),
    sections: named('sections', sections, sectionPath),
    topics: named('topics', topics, topicPath),
    authors: named('authors', authors, authorPath),
    series: named('series', series, seriesPath),
  };
}
