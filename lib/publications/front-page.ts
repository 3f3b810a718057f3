import { readersDb } from '@/lib/db';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { SHOWN_MAX } from '@/lib/lists/types';
import { piecesKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { isolatedHtml } from '@/lib/richtext/isolated-html';
import { cardsOf } from './cards-of';
import { type ListView, listed } from './curated-list';
import { findCards } from './find-cards';
import { inArrangedOrder } from './own-titles';
import { CARD_COLUMNS, type CardRow, NEWEST_FIRST, recordCards } from './piece-card';
import { summaryOf } from './summary';
import type { FrontPageView, PieceCard } from './types';

/** Rows of the list of latest articles. */
const LATEST_SHOWN = 10;

/**
 * The front page: the first published entry of the editors' list is the lead, and the others follow as picks. When the
 * list is empty or nothing of it is published, the newest article is the lead. No entry appears twice.
 */
export async function frontPage(locale: Locale, view?: ListView): Promise<FrontPageView> {
  const [chosen, newest] = await Promise.all([findChosen(locale, view), findNewest(locale)]);
  const [lead, ...picks] = chosen.length > 0 ? chosen : newest.slice(0, 1);
  const shownAbove = new Set([lead, ...picks].map((row) => row?.entryId));
  const latest = newest.filter((row) => !shownAbove.has(row.entryId)).slice(0, LATEST_SHOWN);
  const cards = await cardsOf([...(lead ? [lead] : []), ...picks, ...latest], 'immediate');
  const [first] = lead ? cards.splice(0, 1) : [];
  return {
    lead: lead && first ? await toLead(lead, first) : null,
    picks: cards.slice(0, picks.length),
    latest: cards.slice(picks.length),
  };
}

// The lead is shown alone in large type: without a standfirst, the beginning of its text is shown instead.
async function toLead(row: CardRow, card: PieceCard): Promise<PieceCard> {
  if (card.standfirst) return card;
  const { entryId, locale } = row;
  const text = await recorded(() =>
    readersDb().publication.findUnique({
      where: { entryId_locale: { entryId, locale } },
      select: { bodyText: true },
    }),
  );
  const standfirst = summaryOf('', text?.bodyText ?? '');
  return { ...card, standfirst, standfirstHtml: isolatedHtml(standfirst, directionOf(locale)) };
}

async function findChosen(locale: Locale, view?: ListView): Promise<CardRow[]> {
  const chosen = await listed('front-page', locale, view);
  const ids = chosen.map(({ id }) => id);
  return inArrangedOrder(chosen, await findCards(ids, 'immediate'));
}

// Reads enough rows to fill the list even when everything shown above it is among the newest.
async function findNewest(locale: Locale): Promise<CardRow[]> {
  recordReads([piecesKey('article', locale)], 'immediate');
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { locale, kind: 'article' },
      orderBy: NEWEST_FIRST,
      select: CARD_COLUMNS,
      take: LATEST_SHOWN + SHOWN_MAX,
    }),
  );
  recordCards(rows, 'immediate');
  return rows;
}
