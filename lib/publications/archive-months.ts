import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { monthKey, piecesKey } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { loadRegional } from '@/lib/settings/load-regional';
import { monthEndSql, monthSql, monthStartSql, nextMonth } from './month-sql';
import { keysOfYear } from './months-of-year';
import type { ArchiveMonth } from './types';

const articlesSql = (locale: Locale) =>
  Prisma.sql`"Publication" p WHERE p."locale" = ${locale}::"Locale" AND p."kind" = 'article'`;

/**
 * The months, `YYYY-MM`, in which articles of a language are dated, the latest first. Reads one entry of an index for each month:
 * the latest dateline before the month found last.
 */
export async function listArchiveMonths(locale: Locale): Promise<string[]> {
  recordReads([piecesKey('article', locale)], 'immediate');
  const { timeZone } = await loadRegional();
  const articles = articlesSql(locale);
  const rows = await recorded(
    () => readersDb().$queryRaw<{ month: string }[]>`
    WITH RECURSIVE found AS (
      SELECT (SELECT max(p."datelineAt") FROM ${articles}) AS latest
      UNION ALL
      SELECT (
        SELECT max(p."datelineAt") FROM ${articles}
        AND p."datelineAt" < date_trunc('month', found.latest, ${timeZone})
      )
      FROM found WHERE found.latest IS NOT NULL
    )
    SELECT ${monthSql(Prisma.sql`latest`)} AS "month" FROM found WHERE latest IS NOT NULL`,
  );
  return rows.map(({ month }) => month);
}

/** A month in which articles of a language are dated, with the next such months; null when there are none in it. */
export async function findArchiveMonth(locale: Locale, month: string): Promise<ArchiveMonth | null> {
  return askedOnce(`month ${locale} ${month}`, () => readArchiveMonth(locale, month));
}

async function readArchiveMonth(locale: Locale, month: string): Promise<ArchiveMonth | null> {
  await loadRegional();
  const [start, end, articles] = [monthStartSql(month), monthEndSql(month), articlesSql(locale)];
  const [other, year] = [otherLocale(locale), month.slice(0, 4)];
  const others = articlesSql(other);
  const isInMonth = Prisma.sql`p."datelineAt" >= ${start} AND p."datelineAt" < ${end}`;
  const [row] = await recorded(
    () => readersDb().$queryRaw<(ArchiveMonth & { hasArticles: boolean })[]>`
    SELECT EXISTS (SELECT FROM ${articles} AND ${isInMonth}) AS "hasArticles",
      EXISTS (SELECT FROM ${others} AND ${isInMonth}) AS "isInOtherLocale",
      EXISTS (SELECT FROM ${others} AND p."datelineAt" >= ${monthStartSql(`${year}-01`)} AND p."datelineAt" < ${monthEndSql(`${year}-12`)}) AS "isYearInOtherLocale",
      (SELECT ${monthSql(Prisma.sql`min(p."datelineAt")`)} FROM ${articles} AND p."datelineAt" >= ${end}) AS "newer",
      (SELECT ${monthSql(Prisma.sql`max(p."datelineAt")`)} FROM ${articles} AND p."datelineAt" < ${start}) AS "older"`,
  );
  if (!row?.hasArticles) {
    recordReads([monthKey(month, locale)], 'immediate');
    return null;
  }
  const { newer, older, isInOtherLocale, isYearInOtherLocale } = row;
  // Without the month, any other of its year decides where a reader of the other language goes.
  const elsewhere = isInOtherLocale ? [monthKey(month, other)] : keysOfYear(other, year);
  recordReads([...neighbourKeys(locale, newer, older), ...elsewhere], 'delayed');
  return { newer, older, isInOtherLocale, isYearInOtherLocale };
}

/** Longer gaps between months are rare, and the page is then rendered anew for every article. */
const MAX_NAMED_MONTHS = 24;

/** What decides which months are next to a month: the articles of these months and of the empty ones between them. */
function neighbourKeys(locale: Locale, newer: string | null, older: string | null): string[] {
  const keys: string[] = [];
  if (newer && older) {
    for (let month = older; month <= newer && keys.length <= MAX_NAMED_MONTHS; month = nextMonth(month))
      keys.push(monthKey(month, locale));
  }
  const areAllNamed = keys.length > 0 && keys.length <= MAX_NAMED_MONTHS;
  return areAllNamed ? keys : [piecesKey('article', locale)];
}
