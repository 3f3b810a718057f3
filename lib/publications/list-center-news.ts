import { readersDb } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { recorded } from '@/lib/public-changes/record-reads';
import { arrangedSql, inOrder, recordList } from './curated-list';
import { pageOf, pageWindow } from './paging';
import { CARD_COLUMNS, recordCards, toCard } from './piece-card';
import type { Page, PieceCard } from './types';

/**
 * All Center News items without repetition: first the editors' list in its order (with items of the other language, where
 * the list shows them), then every other item of the reader's language, newest first. Null when there is no such page.
 */
export async function listCenterNews(locale: Locale, page: number): Promise<Page<PieceCard> | null> {
  const freshness = page === 1 ? 'immediate' : 'delayed';
  recordList('center-news', freshness);
  const found = await recorded(() => findIds(locale, page));
  const ids = found.map((row) => row.id);
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { id: { in: ids } },
      select: { ...CARD_COLUMNS, id: true },
    }),
  );
  recordCards(rows, freshness);
  // Beyond the last page there are no rows to read the total from; `pageOf` then returns null, except for page 1.
  return pageOf(inOrder(ids, rows).map(toCard), found[0]?.total ?? 0, page);
}

function findIds(locale: Locale, page: number): Promise<{ id: string; total: number }[]> {
  const { skip, take } = pageWindow(page);
  return readersDb().$queryRaw`
    SELECT "id", (count(*) OVER ())::int AS total
    FROM (
      SELECT arranged."id", arranged."position", NULL AS "datelineAt"
      FROM (${arrangedSql('center-news', locale)}) arranged
      UNION ALL
      SELECT p."id", NULL, p."datelineAt"
      FROM "Publication" p
      WHERE p."locale" = ${locale}::"Locale" AND p."kind" = 'center_news' AND NOT EXISTS (
        SELECT 1 FROM "ListEntry" item JOIN "List" list ON list."id" = item."listId"
        WHERE list."key" = 'center-news' AND item."entryId" = p."entryId"
      )
    ) everything
    ORDER BY "position" ASC NULLS LAST, "datelineAt" DESC, "id" DESC
    LIMIT ${take} OFFSET ${skip}`;
}
