import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';

interface Contents {
  locale: Locale;
  /** Whether lines without a text are left out. */
  withText: boolean;
  take: number;
}

/** The ids of the published pieces of an issue in a language, in the order that administrators gave them; those without a position come last. */
export function issueContentsSql(issueId: string, { locale, withText, take }: Contents): Prisma.Sql {
  return Prisma.sql`
    SELECT p."id" FROM "Publication" p
    LEFT JOIN "IssueEntry" placed ON placed."issueId" = p."issueId" AND placed."entryId" = p."entryId"
    WHERE p."issueId" = ${issueId}::uuid AND p."locale" = ${locale}::"Locale" AND (p."hasPage" OR NOT ${withText})
    ORDER BY placed."position" NULLS LAST, p."entryNumber" LIMIT ${take}`;
}
