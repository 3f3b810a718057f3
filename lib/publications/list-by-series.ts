import { readersDb } from '@/lib/db';
import { issuePath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import type { PageCursor } from '@/lib/page-cursor';
import { termKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { cardsOf } from './cards-of';
import { inOrder } from './curated-list';
import type { IssueCard } from './issues/types';
import { seriesSource } from './list-source';
import { findPageOfIds } from './paging';
import { CARD_COLUMNS, recordCards } from './piece-card';
import type { Page } from './types';

const ISSUE_CARD_COLUMNS = {
  ...CARD_COLUMNS,
  id: true,
  issue: {
    select: {
      ...{ number: true, titleAr: true, titleEn: true, publishedOn: true },
      series: { select: { slugAr: true, slugEn: true } },
    },
  },
} as const;

/**
 * The publications of a series in a language: the latest issue first, within an issue the newest piece first; those of issues that are hidden are left out. Null when the series
 * does not have the piece that `before` names.
 */
export async function listBySeries(
  locale: Locale,
  seriesId: string,
  before: PageCursor | null,
): Promise<Page<IssueCard> | null> {
  const freshness = before ? 'delayed' : 'immediate';
  recordReads([termKey(seriesId)], 'delayed');
  const page = await findPageOfIds(seriesSource(locale, seriesId), before);
  if (!page) return null;
  const { ids, newer, older } = page;
  const found = await recorded(() =>
    readersDb().publication.findMany({ where: { id: { in: ids } }, select: ISSUE_CARD_COLUMNS }),
  );
  recordCards(found, freshness);
  const ordered = inOrder(ids, found);
  const cards = await cardsOf(ordered, freshness);
  const rows = ordered.flatMap(({ issue }, index) => {
    const card = cards[index];
    return issue && card ? [{ ...card, issue: issueFacts(issue, locale) }] : [];
  });
  return { rows, newer, older };
}

function issueFacts(
  issue: {
    number: number;
    titleAr: string;
    titleEn: string;
    publishedOn: Date;
    series: { slugAr: string; slugEn: string };
  },
  locale: Locale,
): IssueCard['issue'] {
  const { number, publishedOn, series } = issue;
  const path = issuePath(locale, localised(series, 'slug', locale), number);
  return { number, title: localised(issue, 'title', locale), publishedOn, path };
}
