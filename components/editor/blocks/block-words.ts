import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import type { BlockKey } from './insertable-blocks';
import type { BlockWords } from './search-blocks';

const keys = Object.keys(MESSAGES.en.editor.blocks) as BlockKey[];

/** The names of the blocks and the words that find them, in both languages, whatever that of the interface is. */
export const BLOCK_WORDS = Object.fromEntries(
  keys.map((key) => {
    const texts = LOCALES.map((locale) => MESSAGES[locale].editor.blocks[key]);
    return [key, texts.flatMap(({ name, words }) => [name, words]).join(',')];
  }),
) as BlockWords;
