import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { COUNTED_PAGES, type CountedSort } from './counted-page';
import { findReadPieces } from './find-read-pieces';
import { HOSTS_SHOWN, namedHosts } from './named-hosts';
import { canSeeStatistics } from './policy';
import { type RangeDays, rangeDays, totalOf, viewsOfPeriods } from './range-days';
import type { Range, SiteStatistics } from './types';

/** What readers opened on the whole site. Throws `forbidden`. */
export async function getSiteStatistics(
  actor: Actor,
  range: Range,
  now = new Date(),
): Promise<SiteStatistics> {
  permit(canSeeStatistics(actor));
  const days = rangeDays(range, now);
  const [views, hosts, pieces] = await Promise.all([
    readViews(days),
    readHosts(days),
    findReadPieces(range, now),
  ]);
  const periods = viewsOfPeriods(days, views);
  const total = totalOf(periods);
  return { periods, total, ...hostsOf(hosts, total.ar + total.en), sorts: bySort(views), pieces };
}

interface ViewsRow {
  day: string;
  locale: Locale;
  page: string;
  views: number;
}

/** Ten rows of each day. */
function readViews({ from, to }: RangeDays): Promise<ViewsRow[]> {
  return db().$queryRaw<ViewsRow[]>`
    SELECT "day"::text, "locale", "page", "views" FROM "SiteViews" WHERE "day" BETWEEN ${from}::date AND ${to}::date`;
}

/** The most frequent hosts, each with the views of all hosts. Of a day, no more are kept than store-sql.ts says. */
function readHosts({ from, to }: RangeDays): Promise<{ host: string; views: number; all: number }[]> {
  return db().$queryRaw`
    SELECT "host", sum("views")::int AS "views", (sum(sum("views")) OVER ())::int AS "all" FROM "SiteReferrers"
    WHERE "day" BETWEEN ${from}::date AND ${to}::date
    GROUP BY "host" ORDER BY 2 DESC, 1 LIMIT ${HOSTS_SHOWN + 1}`;
}

function bySort(rows: readonly ViewsRow[]): SiteStatistics['sorts'] {
  const of = (sort: CountedSort, locale: Locale) =>
    rows.reduce((sum, row) => sum + (row.page === sort && row.locale === locale ? row.views : 0), 0);
  return COUNTED_PAGES.map((sort) => ({ sort, ar: of(sort, 'ar'), en: of(sort, 'en') }));
}

/** What is said of hosts, from the most frequent ones and the views of all pages. */
export function hostsOf(rows: readonly { host: string; views: number; all: number }[], views: number) {
  const all = rows[0]?.all ?? 0;
  return { hosts: namedHosts(rows, all), withoutHost: Math.max(0, views - all) };
}
