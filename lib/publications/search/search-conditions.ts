import { Prisma } from '@/lib/generated/prisma/client';
import type { SearchFilters } from './types';

/** The conditions on `d`, a row of "SearchDocument", each beginning with AND. */
export function filterConditions(filters: SearchFilters): Prisma.Sql {
  const { locale, kind, sectionId, topicId, authorId, seriesId, year } = filters;
  const conditions = [
    locale && Prisma.sql`AND d."locale" = ${locale}::"Locale"`,
    kind && Prisma.sql`AND d."kind" = ${kind}::"EntryKind"`,
    sectionId && Prisma.sql`AND d."sectionId" = ${sectionId}::uuid`,
    seriesId && Prisma.sql`AND d."seriesId" = ${seriesId}::uuid`,
    authorId && Prisma.sql`AND ${authorId}::uuid = ANY(d."authorIds")`,
    topicId && Prisma.sql`AND ${topicId}::uuid = ANY(d."topicIds")`,
    year !== null && Prisma.sql`AND d."year" = ${year}::int AND d."kind" <> 'page'`,
  ].filter((condition): condition is Prisma.Sql => typeof condition === 'object' && condition !== null);
  return conditions.length === 0 ? Prisma.empty : Prisma.join(conditions, ' ');
}

export const NEWEST = Prisma.sql`d."datelineAt" DESC, d."entryNumber" DESC`;

/** The date of `d` for readers, by which they get the newest first: pages of the site have none and come behind everything else. */
export const SHOWN_DATE = Prisma.sql`CASE WHEN d."kind" = 'page' THEN '1000-01-01T00:00:00Z'::timestamptz ELSE d."datelineAt" END`;
