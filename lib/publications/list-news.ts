import { readersDb } from '@/lib/db';
import { type Kind, LISTED_KINDS, piecePath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { entryKey, NEWS_CLOCK, piecesKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import type { NewsItem } from './sitemap-types';

/** The most that search engines read. */
const MAX_ITEMS = 1_000;

interface Row {
  entryId: string;
  locale: Locale;
  kind: Kind;
  slug: string;
  title: string;
  datelineAt: Date;
}

/**
 * The pieces of the last two days by the clock of the database, the newest first. Both dates count: a piece of 2018 that is published today
 * is no news.
 */
export async function listNews(): Promise<NewsItem[]> {
  const lists = LISTED_KINDS.flatMap((kind) => LOCALES.map((locale) => piecesKey(kind, locale)));
  recordReads([NEWS_CLOCK, ...lists], 'delayed');
  const rows = await recorded(
    () => readersDb().$queryRaw<Row[]>`
    SELECT p."entryId", p."locale", p."kind", p."slug", p."title", p."datelineAt" FROM "Publication" p
    WHERE p."locale" IN ('ar', 'en') AND p."kind" IN ('article', 'center_news')
      AND p."datelineAt" > now() - interval '48 hours' AND p."firstPublishedAt" > now() - interval '48 hours'
      AND p."hasPage" AND NOT p."noindex" AND p."canonicalUrl" IS NULL
    ORDER BY p."datelineAt" DESC, p."entryNumber" DESC, p."locale" LIMIT ${MAX_ITEMS}`,
  );
  recordReads(
    rows.map(({ entryId }) => entryKey(entryId)),
    'delayed',
  );
  return rows.map(({ locale, kind, slug, title, datelineAt }) => ({
    ...{ locale, title, datelineAt },
    path: piecePath(locale, kind, slug),
  }));
}
