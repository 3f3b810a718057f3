import { z } from 'zod';
import { findPictures } from '@/lib/publications/pictures/find-pictures';
import { pictureHtml, plainPictureHtml } from '@/lib/publications/pictures/picture-html';
import { toPicture } from '@/lib/publications/pictures/picture-view';
import { FIGURE_WIDTHS } from '@/lib/richtext/nodes/figure/figure';
import { figureSizes } from '@/lib/richtext/picture-sizes';
import { defineSlotKind } from './slot-kind';

/** A picture of a figure (lib/richtext/nodes/figure-picture). What was replaced is gone, so that pages follow the library at once. */
export const picture = defineSlotKind({
  payload: z.object({
    media: z.uuid(),
    alt: z.string().nullable(),
    width: z.enum(FIGURE_WIDTHS),
    beside: z.int().min(1),
  }),
  async fill(slots, output) {
    const rows = await findPictures(
      slots.map(({ payload }) => payload.media),
      'immediate',
    );
    return slots.map(({ payload: { media, alt, width, beside }, locale, index, hasCover }) => {
      const row = rows.get(media);
      const shown = row && toPicture(row, { locale, alt });
      if (!shown) return '';
      if (output === 'feed') return plainPictureHtml(shown);
      return pictureHtml(shown, { sizes: figureSizes(width, beside), isFirst: index === 0 && !hasCover });
    });
  },
});
