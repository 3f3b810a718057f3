import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { piecesKey } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { loadRegional } from '@/lib/settings/load-regional';
import { cardsOf } from './cards-of';
import { findCards } from './find-cards';
import type { ArchiveYear, ListedMonth } from './indexes/types';
import { monthEndSql, monthSql, monthStartSql } from './month-sql';
import { keysOfYear, monthsOf } from './months-of-year';

/** The newest pieces that the page of a year shows of each month. */
const NEWEST = 3;

const articlesSql = (locale: Locale) =>
  Prisma.sql`"Publication" p WHERE p."locale" = ${locale}::"Locale" AND p."kind" = 'article'`;

/** The articles of a language between the beginning of a month and the end of another one. */
const between = (locale: Locale, first: string, last: string) =>
  Prisma.sql`${articlesSql(locale)} AND p."datelineAt" >= ${monthStartSql(first)} AND p."datelineAt" < ${monthEndSql(last)}`;

/** A year in which articles of a language are dated, with the next such years; null when there are none in it. */
export function findArchiveYear(locale: Locale, year: string): Promise<ArchiveYear | null> {
  return askedOnce(`year ${locale} ${year}`, () => readArchiveYear(locale, year));
}

async function readArchiveYear(locale: Locale, year: string): Promise<ArchiveYear | null> {
  await loadRegional();
  const [first, last] = [`${year}-01`, `${year}-12`];
  const yearSql = (instant: Prisma.Sql) => Prisma.sql`left(${monthSql(instant)}, 4)`;
  const articles = articlesSql(locale);
  const [row] = await recorded(
    () => readersDb().$queryRaw<(ArchiveYear & { hasArticles: boolean })[]>`
    SELECT EXISTS (SELECT FROM ${between(locale, first, last)}) AS "hasArticles",
      EXISTS (SELECT FROM ${between(otherLocale(locale), first, last)}) AS "isInOtherLocale",
      (SELECT ${yearSql(Prisma.sql`min(p."datelineAt")`)} FROM ${articles} AND p."datelineAt" >= ${monthEndSql(last)}) AS "newer",
      (SELECT ${yearSql(Prisma.sql`max(p."datelineAt")`)} FROM ${articles} AND p."datelineAt" < ${monthStartSql(first)}) AS "older"`,
  );
  if (!row?.hasArticles) {
    recordReads(keysOfYear(locale, year), 'immediate');
    return null;
  }
  const { newer, older, isInOtherLocale } = row;
  recordReads(
    [...neighbourKeys(locale, year, newer, older), ...keysOfYear(otherLocale(locale), year)],
    'delayed',
  );
  return { newer, older, isInOtherLocale };
}

/** What decides which years are next to a year: the articles of these, where no year is left out, and otherwise all. */
function neighbourKeys(locale: Locale, year: string, newer: string | null, older: string | null): string[] {
  const [after, before] = [String(Number(year) + 1), String(Number(year) - 1)];
  if (newer !== after || older !== before) return [piecesKey('article', locale)];
  return [before, year, after].flatMap((each) => keysOfYear(locale, each));
}

interface MonthRow {
  month: string;
  counted: number;
  newest: string[];
}

/** The months of a year in which articles of a language are dated, the latest first, each with the newest of them. */
export async function listMonthsOfYear(locale: Locale, year: string): Promise<ListedMonth[]> {
  recordReads(keysOfYear(locale, year), 'delayed');
  const months = monthsOf(year).map((month) => {
    const articles = between(locale, month, month);
    return Prisma.sql`SELECT ${month}::text AS "month",
      (SELECT count(*)::int FROM (SELECT FROM ${articles} LIMIT ${MAX_COUNTED}) AS found) AS "counted",
      ARRAY(SELECT p."id" FROM ${articles} ORDER BY p."datelineAt" DESC, p."entryNumber" DESC LIMIT ${NEWEST}) AS "newest"`;
  });
  const rows = await recorded(() => readersDb().$queryRaw<MonthRow[]>(Prisma.join(months, ' UNION ALL ')));
  const found = await findCards(
    rows.flatMap(({ newest }) => newest),
    'delayed',
  );
  const cards = await cardsOf(found, 'delayed');
  const byId = new Map(found.map(({ id }, index) => [id, cards[index]]));
  return rows
    .filter(({ counted }) => counted > 0)
    .map(({ month, counted, newest }) => ({
      month,
      count: boundedCount(counted),
      newest: newest.flatMap((id) => byId.get(id) ?? []),
    }));
}
