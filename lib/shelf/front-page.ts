import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { escapeHtml } from '@/lib/richtext/html-text';
import { centerNewsList } from './center-news-list';
import { arrange, findArrangement, withinArrangement } from './curated-list';
import { CARD_COLUMNS, type CardRow, NEWEST_FIRST, toCard } from './piece-card';
import { summaryOf } from './summary';
import type { FrontPageView, PieceCard } from './types';

/** Rows of the dense list of latest analyses. */
const LATEST_SHOWN = 10;

/**
 * The front page: what editors put on their list leads; where the list is empty or nothing of it is published,
 * the newest article does. Nothing appears twice.
 */
export async function frontPage(locale: Locale): Promise<FrontPageView> {
  const [chosen, newest, centerNews] = await Promise.all([
    findChosen(locale),
    findNewest(locale),
    centerNewsList(locale),
  ]);
  const [lead, ...picks] = chosen.length > 0 ? chosen : newest.slice(0, 1);
  const above = new Set([lead, ...picks].map((row) => row?.entryId));
  const latest = newest.filter((row) => !above.has(row.entryId)).slice(0, LATEST_SHOWN);
  return {
    lead: lead ? await toLead(lead) : null,
    picks: picks.map(toCard),
    latest: latest.map(toCard),
    centerNews,
  };
}

// The lead stands alone in large type: without a standfirst it speaks with the beginning of its text.
async function toLead(row: CardRow): Promise<PieceCard> {
  const card = toCard(row);
  if (card.standfirst) return card;
  const { entryId, locale } = row;
  const text = await db().publication.findUnique({
    where: { entryId_locale: { entryId, locale } },
    select: { bodyText: true },
  });
  const standfirst = summaryOf('', text?.bodyText ?? '');
  return { ...card, standfirst, standfirstHtml: escapeHtml(standfirst) };
}

async function findChosen(locale: Locale): Promise<CardRow[]> {
  const arrangement = await findArrangement('front-page', locale);
  if (arrangement.entryIds.length === 0) return [];
  const rows = await db().publication.findMany({
    where: withinArrangement(arrangement),
    select: CARD_COLUMNS,
  });
  return arrange(arrangement, rows).slice(0, arrangement.shown);
}

// Enough to fill the list even when everything above it is among the newest: a list shows 50 at most.
async function findNewest(locale: Locale): Promise<CardRow[]> {
  return db().publication.findMany({
    where: { locale, kind: 'article' },
    orderBy: NEWEST_FIRST,
    select: CARD_COLUMNS,
    take: LATEST_SHOWN + 10,
  });
}
