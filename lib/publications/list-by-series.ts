import { readersDb } from '@/lib/db';
import { type Locale, localised } from '@/lib/i18n/locales';
import { seriesPiecesKey, termKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { pageOf, pageWindow } from './paging';
import { CARD_COLUMNS, NEWEST_FIRST, recordCards, toCard } from './piece-card';
import type { IssueCard, Page } from './types';

/** The publications of a series in a language: the latest issue first, within an issue the newest piece first. */
export async function listBySeries(
  locale: Locale,
  seriesId: string,
  page: number,
): Promise<Page<IssueCard> | null> {
  const where = { locale, issue: { seriesId } };
  const [rows, total] = await recorded(() =>
    Promise.all([
      readersDb().publication.findMany({
        where,
        orderBy: [{ issue: { number: 'desc' } }, ...NEWEST_FIRST],
        select: {
          ...CARD_COLUMNS,
          issue: { select: { number: true, titleAr: true, titleEn: true, publishedOn: true } },
        },
        ...pageWindow(page),
      }),
      readersDb().publication.count({ where }),
    ]),
  );
  const freshness = page === 1 ? 'immediate' : 'delayed';
  recordReads([seriesPiecesKey(seriesId, locale)], freshness);
  recordReads([termKey(seriesId)], 'delayed');
  recordCards(rows, freshness);
  const cards = rows.flatMap(({ issue, ...row }) =>
    issue
      ? [
          {
            ...toCard(row),
            issue: {
              number: issue.number,
              title: localised(issue, 'title', locale),
              publishedOn: issue.publishedOn,
            },
          },
        ]
      : [],
  );
  return pageOf(cards, total, page);
}
