import type { Locale } from '@/lib/i18n/locales';
import { cardsOf } from './cards-of';
import { type ListView, readShown } from './curated-list';
import { findCards } from './find-cards';
import { inArrangedOrder } from './own-titles';
import { findPlaced, headOf } from './placed-lists';
import type { ListBlock } from './types';

/** The lists that stand on the front page, each with what readers see of it; a list without anything is left out. */
export async function frontLists(locale: Locale, view?: ListView): Promise<ListBlock[]> {
  const lists = await findPlaced('front', locale, 'immediate', view);
  const arranged = await Promise.all(lists.map((list) => readShown(list, locale, 'immediate', list.shown)));
  // The cards of all lists are asked for together.
  const ids = [...new Set(arranged.flat().map(({ id }) => id))];
  const rows = await findCards(ids, 'immediate');
  const blocks = await Promise.all(
    lists.map(async (list, index) => ({
      key: list.key,
      ...headOf(list, locale),
      pieces: await cardsOf(inArrangedOrder(arranged[index] ?? [], rows), 'immediate'),
    })),
  );
  return blocks.filter(({ pieces }) => pieces.length > 0);
}
