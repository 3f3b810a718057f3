import type { Node } from '@tiptap/pm/model';
import type { Direction, Locale } from '@/lib/i18n/locales';
import { localeOfDirection } from './direction';
import { estimateDirection } from './estimate-direction';

/**
 * The language of a block that is shown in this direction: the one set by hand, otherwise the one that is written in
 * this direction. A direction set by hand says nothing about the language, so in that case the words decide.
 */
export function languageOfBlock(block: Node, direction: Direction): Locale {
  if (block.attrs.lang) return block.attrs.lang;
  const estimated = block.attrs.dir ? estimateDirection(block.textContent) : null;
  return localeOfDirection(estimated ?? direction);
}
