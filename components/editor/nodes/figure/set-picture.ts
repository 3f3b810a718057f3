import type { Command } from '@tiptap/pm/state';
import { editionLocale } from '@/components/editor/document/block-direction';
import type { MediaItem } from '@/components/media/media-item';
import { type Locale, localised } from '@/lib/i18n/locales';
import { findPicture } from './figure-commands';

type Said = Pick<MediaItem, 'id' | 'captionAr' | 'captionEn' | 'creditAr' | 'creditEn'>;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the library says of a picture, by the name of the line that says it in a figure. */
function linesOf(item: Said, locale: Locale): Record<string, string> {
  return {
    figureCaption: oneLine(localised(item, 'caption', locale)),
    figureCredit: oneLine(localised(item, 'credit', locale)),
  };
}

/**
 * Puts a picture of the library where one stands. Where it stands alone, its caption and credit come with it in the language of the
 * edition, and go into the lines that are still empty.
 */
export function setPicture(id: string, item: Said): Command {
  return (state, dispatch) => {
    const found = findPicture(state.doc, id);
    if (!found) return false;
    const { schema, tr } = state;
    tr.setNodeAttribute(found.pos, 'media', item.id).setNodeAttribute(found.pos, 'alt', null);
    const $picture = state.doc.resolve(found.pos);
    const lines = linesOf(item, editionLocale(state));
    $picture.parent.forEach((line, offset) => {
      const text = lines[line.type.name];
      const isFree = $picture.parent.childCount === 3 && line.isTextblock && line.content.size === 0;
      if (text && isFree) tr.insert(tr.mapping.map($picture.start() + offset + 1), schema.text(text));
    });
    dispatch?.(tr);
    return true;
  };
}
