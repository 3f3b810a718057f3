import { z } from 'zod';
import { entryCardHtml, plainCardHtml } from '@/lib/publications/entry-cards/entry-card-html';
import {
  type CardPublication,
  findCardPublications,
} from '@/lib/publications/entry-cards/find-card-publications';
import { defineSlotKind } from './slot-kind';

/**
 * The card of another piece (lib/richtext/nodes/entry-card), in the language of the text around it if the piece is published in it, otherwise in the
 * other one, marked as such: whoever put the card there has chosen to show it.
 */
export const entryCard = defineSlotKind({
  payload: z.object({ entry: z.uuid() }),
  async fill(slots, output) {
    const found = await findCardPublications(slots.map(({ payload }) => payload.entry));
    return slots.map(({ payload: { entry }, locale }) => {
      const inLocale = ({ locale: other }: CardPublication) => other === locale;
      const publications = found.get(entry) ?? [];
      const shown = publications.find(inLocale) ?? publications[0];
      if (!shown) return '';
      return output === 'feed' ? plainCardHtml(shown, locale) : entryCardHtml(shown, locale);
    });
  },
});
