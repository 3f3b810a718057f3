import type { Mark, Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';

/** A word, what stands between words, or an inline node, with the nodes it is made of: marks may change inside a word. */
export interface Token {
  key: string;
  isWord: boolean;
  nodes: readonly Node[];
}

const segmenters = new Map<Locale, Intl.Segmenter>();

function segmenterOf(locale: Locale): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** The content of a textblock, word by word. */
export function inlineTokens(textblock: Node, locale: Locale): Token[] {
  const tokens: Token[] = [];
  let texts: Node[] = [];
  const flush = () => {
    tokens.push(...wordTokens(texts, locale));
    texts = [];
  };
  for (const node of textblock.children) {
    if (node.isText) texts.push(node);
    else {
      flush();
      const key = `\0${node.type.name}${JSON.stringify(node.attrs)}`;
      tokens.push({ key, isWord: true, nodes: [node] });
    }
  }
  flush();
  return tokens;
}

function wordTokens(texts: readonly Node[], locale: Locale): Token[] {
  const text = texts.map((node) => node.text ?? '').join('');
  const cut = cutter(texts);
  return segmentsOf(text, locale).map(([segment, isWord]) => ({
    ...{ key: segment, isWord },
    nodes: cut(segment.length),
  }));
}

/** Letters of the scripts in which a space ends every word. */
const ONE_WORD = /^[\p{Script=Latin}\p{Script=Arabic}\p{M}\p{Nd}]+$/u;

/**
 * Asks `Intl.Segmenter` where there is more than letters between two spaces. Never for a long text, because V8 copies the whole text for each
 * segment of it.
 */
function segmentsOf(text: string, locale: Locale): [segment: string, isWord: boolean][] {
  return text
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .flatMap((part): [string, boolean][] => {
      if (part.trim() === '') return [[part, false]];
      if (ONE_WORD.test(part)) return [[part, true]];
      return [...segmenterOf(locale).segment(part)].map((found) => [
        found.segment,
        found.isWordLike === true,
      ]);
    });
}

/** Takes the next characters from nodes of text. */
function cutter(texts: readonly Node[]): (length: number) => Node[] {
  let [current, offset] = [0, 0];
  return (length) => {
    const nodes: Node[] = [];
    let left = length;
    while (left > 0) {
      const node = texts[current];
      if (!node) break;
      const taken = Math.min(left, node.nodeSize - offset);
      nodes.push(node.cut(offset, offset + taken));
      left -= taken;
      offset += taken;
      if (offset === node.nodeSize) [current, offset] = [current + 1, 0];
    }
    return nodes;
  };
}

export const hasSameMarks = (one: readonly Mark[], other: readonly Mark[]) =>
  one.length === other.length &&
  one.every((mark, index) => other[index] !== undefined && mark.eq(other[index]));
