import type { Node } from '@tiptap/pm/model';
import { type FindQuery, searchPattern } from './search-pattern';

export interface Match {
  from: number;
  to: number;
}

/** Stands for a line break, a note or another node inside a line. No match reaches over it. */
const INLINE_NODE = '\ufffc';

/** Where the document has the words, in every line from the kicker to the last one, in order. */
export function findMatches(doc: Node, query: FindQuery): Match[] {
  const pattern = searchPattern(query);
  const matches: Match[] = [];
  if (!pattern) return matches;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const line = node.textBetween(0, node.content.size, undefined, INLINE_NODE);
    for (const { 0: found, index } of line.matchAll(pattern)) {
      const from = pos + 1 + index;
      matches.push({ from, to: from + found.length });
    }
    return false;
  });
  return matches;
}
