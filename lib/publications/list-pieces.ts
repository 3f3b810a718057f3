import type { Locale } from '@/lib/i18n/locales';
import type { PageCursor } from '@/lib/page-cursor';
import { cardsOf } from './cards-of';
import { toCredits } from './credit-view';
import { findCards, findCreditedCards } from './find-cards';
import {
  articleSource,
  type ListSource,
  monthSource,
  personSource,
  sectionSource,
  topicSource,
} from './list-source';
import { findPageOfIds } from './paging';
import type { CreditedCard, Page, PieceCard } from './types';

// Every function here lists the newest pieces first and returns null when the list does not have the piece that `before` names.

type PieceList = Promise<Page<PieceCard> | null>;

/** The newest articles of a language, one page only: the months of the archive hold them all. */
export async function listLatest(locale: Locale): Promise<Page<PieceCard>> {
  const page = await listPieces(articleSource(locale), null);
  return { rows: page?.rows ?? [], newer: null, older: null };
}

/** The articles of a month, `YYYY-MM` in the institute's time zone. */
export async function listByMonth(locale: Locale, month: string, before: PageCursor | null): PieceList {
  return listPieces(monthSource(locale, month), before);
}

export async function listBySection(locale: Locale, sectionId: string, before: PageCursor | null): PieceList {
  return listPieces(sectionSource(locale, sectionId), before);
}

/** The pieces that name a person, with what the person did for them besides writing. */
export async function listByAuthor(
  locale: Locale,
  personId: string,
  before: PageCursor | null,
): Promise<Page<CreditedCard> | null> {
  const freshness = before ? 'delayed' : 'immediate';
  const page = await findPageOfIds(personSource(locale, personId), before);
  if (!page) return null;
  const { ids, newer, older } = page;
  const rows = await findCreditedCards(ids, personId, freshness);
  const cards = await cardsOf(rows, freshness);
  const credited = cards.map((card, index) => ({
    ...card,
    credits: toCredits(rows[index]?.credits ?? [], locale),
  }));
  return { rows: credited, newer, older };
}

export async function listByTopic(locale: Locale, topicId: string, before: PageCursor | null): PieceList {
  return listPieces(topicSource(locale, topicId), before);
}

/** The first page of a list shows a change at once, the pages behind it soon after. */
async function listPieces(source: ListSource, before: PageCursor | null): PieceList {
  const freshness = before ? 'delayed' : 'immediate';
  const page = await findPageOfIds(source, before);
  if (!page) return null;
  const { ids, newer, older } = page;
  return { rows: await cardsOf(await findCards(ids, freshness), freshness), newer, older };
}
