import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleTo } from '@/lib/entries/visible-to';
import { found } from '@/lib/errors';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { hostsOf } from './get-site-statistics';
import { HOSTS_SHOWN } from './named-hosts';
import { type RangeDays, rangeDays, totalOf, viewsOfPeriods } from './range-days';
import type { PieceStatistics, Range } from './types';

/** How often readers opened a piece, for whoever sees it. Throws `not_found`. */
export async function getPieceStatistics(
  actor: Actor,
  entryId: string,
  range: Range,
  now = new Date(),
): Promise<PieceStatistics> {
  const entry = found(await findEntry(actor, entryId));
  const days = rangeDays(range, now);
  const [views, hosts, totals] = await Promise.all([
    readViews(entryId, days),
    readHosts(entryId, days),
    db().pieceTotal.findMany({ where: { entryId } }),
  ]);
  const periods = viewsOfPeriods(days, views);
  const total = totalOf(periods);
  const titleIn = (locale: Locale) => entry.editions.find((each) => each.locale === locale)?.title || null;
  return {
    ...{ entryId, kind: entry.kind, periods, total, ...hostsOf(hosts, total.ar + total.en) },
    titles: { ar: titleIn('ar'), en: titleIn('en') },
    everything: totalOf(LOCALES.map((locale) => ({ ar: 0, en: 0, [locale]: viewsIn(totals, locale) }))),
  };
}

const viewsIn = (rows: readonly { locale: Locale; views: number }[], locale: Locale) =>
  rows.find((row) => row.locale === locale)?.views ?? 0;

function findEntry(actor: Actor, entryId: string) {
  return db().entry.findFirst({
    where: { AND: [{ id: entryId }, visibleTo(actor)] },
    select: { kind: true, editions: { select: { locale: true, title: true } } },
  });
}

function readViews(entryId: string, { from, to }: RangeDays) {
  return db().$queryRaw<{ day: string; locale: Locale; views: number }[]>`
    SELECT "day"::text, "locale", "views" FROM "PieceViews"
    WHERE "entryId" = ${entryId}::uuid AND "locale" IN ('ar', 'en') AND "day" BETWEEN ${from}::date AND ${to}::date`;
}

function readHosts(entryId: string, { from, to }: RangeDays) {
  return db().$queryRaw<{ host: string; views: number; all: number }[]>`
    SELECT "host", sum("views")::int AS "views", (sum(sum("views")) OVER ())::int AS "all" FROM "PieceReferrers"
    WHERE "entryId" = ${entryId}::uuid AND "locale" IN ('ar', 'en') AND "day" BETWEEN ${from}::date AND ${to}::date
    GROUP BY "host" ORDER BY 2 DESC, 1 LIMIT ${HOSTS_SHOWN + 1}`;
}
