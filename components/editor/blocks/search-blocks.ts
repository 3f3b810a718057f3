import { fold } from '@/lib/i18n/fold';
import { type BlockKey, INSERTABLE_BLOCKS, type InsertableBlock } from './insertable-blocks';
import { onOtherKeyboard } from './other-keyboard';

/** The names and search words of every block, in both languages, with commas between them. */
export type BlockWords = Record<BlockKey, string>;

/** 0 where a name or search word begins so, 1 where a word in one of them does, null where none does. */
function rankOf(terms: readonly string[], query: string): number | null {
  if (query === '' || terms.some((term) => term.startsWith(query))) return 0;
  return terms.some((term) => term.split(' ').some((word) => word.startsWith(query))) ? 1 : null;
}

/** The Arabic article may be left out, and may be typed where there is none. */
const withoutArticle = (text: string) => text.replace(/^ال(?=.{2})/, '');

/** Finds blocks by the beginnings of their words in either language, whatever the keyboard is set to. */
export function blockSearch(words: BlockWords): (query: string) => InsertableBlock[] {
  const known = INSERTABLE_BLOCKS.map((block) => ({
    block,
    terms: words[block.key].split(/[,،]/).map((term) => withoutArticle(fold(term))),
  }));
  return (typed) => {
    const query = withoutArticle(fold(typed));
    const other = typed.length > 1 ? withoutArticle(fold(onOtherKeyboard(typed))) : null;
    const found = known.flatMap(({ block, terms }) => {
      const rank = rankOf(terms, query) ?? (other === null ? null : rankOf(terms, other));
      return rank === null ? [] : [{ block, rank }];
    });
    return found.sort((one, other) => one.rank - other.rank).map(({ block }) => block);
  };
}
