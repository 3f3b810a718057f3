import { readersDb } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { type PageCursor, pageQuery } from '@/lib/page-cursor';
import { recorded } from '@/lib/public-changes/record-reads';
import { arrangedSql, recordList } from './curated-list';
import { findCards } from './find-cards';
import { PAGE_SIZE } from './paging';
import { toCard } from './piece-card';
import type { Page, PieceCard } from './types';

type Row = PageCursor & { id: string };

/**
 * All Center News items without repetition: first the editors' list in its order (with items of the other language, where
 * the list shows them), then every other item of the reader's language, newest first. Null when the list does not have the piece
 * that `before` names.
 */
export async function listCenterNews(
  locale: Locale,
  before: PageCursor | null,
): Promise<Page<PieceCard> | null> {
  const freshness = before ? 'delayed' : 'immediate';
  recordList('center-news', freshness);
  const rows = await recorded(() => findRows(locale));
  const start = before ? rows.findIndex((row) => pageQuery(row) === pageQuery(before)) + 1 : 0;
  if (before && start === 0) return null;
  const shown = rows.slice(start, start + PAGE_SIZE);
  const last = shown.at(-1);
  const newerStart = rows[start - PAGE_SIZE - 1];
  return {
    rows: (
      await findCards(
        shown.map(({ id }) => id),
        freshness,
      )
    ).map(toCard),
    newer: before ? (newerStart ? pageQuery(newerStart) : '') : null,
    older: last && rows.length > start + PAGE_SIZE ? pageQuery(last) : null,
  };
}

function findRows(locale: Locale): Promise<Row[]> {
  return readersDb().$queryRaw`
    SELECT p."id", p."datelineAt", p."entryNumber"
    FROM "Publication" p
    LEFT JOIN (${arrangedSql('center-news', locale)}) arranged ON arranged."id" = p."id"
    WHERE arranged."id" IS NOT NULL OR (
      p."locale" = ${locale}::"Locale" AND p."kind" = 'center_news' AND NOT EXISTS (
        SELECT 1 FROM "ListEntry" item JOIN "List" list ON list."id" = item."listId"
        WHERE list."key" = 'center-news' AND item."entryId" = p."entryId"
      )
    )
    ORDER BY arranged."position" ASC NULLS LAST, p."datelineAt" DESC, p."entryNumber" DESC`;
}
