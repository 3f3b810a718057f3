import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { arrange, findArrangement, withinArrangement } from './curated-list';
import { PAGE_SIZE, pageOf, pageWindow } from './paging';
import { CARD_COLUMNS, NEWEST_FIRST, toCard } from './piece-card';
import type { Page, PieceCard } from './types';

/**
 * All Center News, complete and without repetition: first what editors arranged by hand, in their order (also
 * pieces of the other language, where the list shows them), then every other item of the reader's language,
 * newest first. Null when there is no such page.
 */
export async function listCenterNews(locale: Locale, page: number): Promise<Page<PieceCard> | null> {
  const arrangement = await findArrangement('center-news', locale);
  const available = await db().publication.findMany({
    where: withinArrangement(arrangement),
    select: { id: true, entryId: true, locale: true },
  });
  const arranged = arrange(arrangement, available);
  const others = {
    locale,
    kind: 'center_news' as const,
    entryId: { notIn: arranged.map((row) => row.entryId) },
  };
  const { skip } = pageWindow(page);
  const chosen = arranged.slice(skip, skip + PAGE_SIZE).map((row) => row.id);
  const [first, rest, restTotal] = await Promise.all([
    cardsInOrder(chosen),
    db().publication.findMany({
      where: others,
      orderBy: NEWEST_FIRST,
      select: CARD_COLUMNS,
      skip: Math.max(0, skip - arranged.length),
      take: PAGE_SIZE - chosen.length,
    }),
    db().publication.count({ where: others }),
  ]);
  return pageOf([...first, ...rest.map(toCard)], arranged.length + restTotal, page);
}

async function cardsInOrder(ids: string[]): Promise<PieceCard[]> {
  if (ids.length === 0) return [];
  const rows = await db().publication.findMany({
    where: { id: { in: ids } },
    select: { ...CARD_COLUMNS, id: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toCard(row)] : [];
  });
}
