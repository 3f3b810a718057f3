import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { PageCursor } from '@/lib/page-cursor';

/** What decides which entries fill the free positions of a list. */
export interface Filled {
  id: string;
  /** The kind of the entries that fill the list; null for a list that holds its pins alone. */
  fill: Kind | null;
}

/** Newest first, in the order of the indexes of "PublishedEntry" `entry`; ascending for the entries nearest to a later one. */
export const FILL_NEWEST_FIRST = Prisma.sql`entry."datelineAt" DESC, entry."entryNumber" DESC`;
export const FILL_OLDEST_FIRST = Prisma.sql`entry."datelineAt" ASC, entry."entryNumber" ASC`;

/** SQL condition: the row of "PublishedEntry" `entry` fills a free position of the list. */
export function isFillSql({ id, fill }: Filled): Prisma.Sql {
  return Prisma.sql`entry."kind" = ${fill}::"EntryKind"
    AND NOT EXISTS (SELECT FROM "ListPin" pin WHERE pin."listId" = ${id}::uuid AND pin."entryId" = entry."entryId")
    AND NOT EXISTS (
      SELECT FROM "ListExclusion" removed WHERE removed."listId" = ${id}::uuid AND removed."entryId" = entry."entryId"
    )`;
}

/** SQL condition: the entry is published in the language. */
export function isPublishedSql(locale: Locale): Prisma.Sql {
  return locale === 'ar' ? Prisma.sql`entry."publishedAr"` : Prisma.sql`entry."publishedEn"`;
}

/** SQL condition: the entry is older, or newer, than the named one. Rows are compared whole, so that an index finds the start. */
export function isBeyondSql(
  direction: 'older' | 'newer',
  { datelineAt, entryNumber }: PageCursor,
): Prisma.Sql {
  const comparison = direction === 'older' ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(entry."datelineAt", entry."entryNumber") ${comparison}
    (${datelineAt}::timestamptz, ${entryNumber}::int)`;
}
