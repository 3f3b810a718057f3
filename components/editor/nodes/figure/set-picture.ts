import type { Command, Transaction } from '@tiptap/pm/state';
import { editionLocale } from '@/components/editor/document/block-direction';
import type { MediaItem } from '@/components/media/media-item';
import { type Locale, localised } from '@/lib/i18n/locales';
import { findPicture } from './figure-commands';

type Said = Pick<
  MediaItem,
  'id' | 'captionAr' | 'captionEn' | 'creditAr' | 'creditEn' | 'offeredCaption' | 'offeredCredit'
>;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** A caption that the camera's owner wrote into the file, if it is in the language of the edition as far as its letters tell. */
function offeredCaption({ captionAr, captionEn, offeredCaption: text }: Said, locale: Locale): string {
  if (captionAr || captionEn || text === null) return '';
  return ARABIC_LETTER.test(text) === (locale === 'ar') ? text : '';
}

/** A name is better in other letters than left out. */
function offeredCredit({ creditAr, creditEn, offeredCredit: text }: Said): string {
  return creditAr || creditEn ? '' : (text ?? '');
}

/** What the library says of a picture, by the name of the line that says it in a figure. */
function linesOf(item: Said, locale: Locale): Record<string, string> {
  return {
    figureCaption: oneLine(localised(item, 'caption', locale) || offeredCaption(item, locale)),
    figureCredit: oneLine(localised(item, 'credit', locale) || offeredCredit(item)),
  };
}

/** Writes what the library says of a picture that stands alone into the lines below it that are still empty. */
export function fillLines(tr: Transaction, picturePos: number, item: Said, locale: Locale): void {
  const $picture = tr.doc.resolve(picturePos);
  if ($picture.parent.childCount !== 3) return;
  const lines = linesOf(item, locale);
  const free = $picture.parent.children.map((line, index) => ({ line, pos: $picture.posAtIndex(index) + 1 }));
  // From the end, so that no position changes before it is used.
  for (const { line, pos } of free.reverse()) {
    const text = lines[line.type.name];
    if (text && line.isTextblock && line.content.size === 0) tr.insert(pos, tr.doc.type.schema.text(text));
  }
}

/**
 * Puts a picture of the library where one stands. Where it stands alone, its caption and credit come with it in the language of the
 * edition, and go into the lines that are still empty.
 */
export function setPicture(id: string, item: Said): Command {
  return (state, dispatch) => {
    const found = findPicture(state.doc, id);
    if (!found) return false;
    const { tr } = state;
    tr.setNodeAttribute(found.pos, 'media', item.id).setNodeAttribute(found.pos, 'alt', null);
    fillLines(tr, found.pos, item, editionLocale(state));
    dispatch?.(tr);
    return true;
  };
}
