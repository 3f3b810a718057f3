import type { Node } from '@tiptap/pm/model';

const bags = new WeakMap<Node, Map<string, number>>();

/** How often each word is in a block. */
function wordsOf(node: Node): Map<string, number> {
  const known = bags.get(node);
  if (known) return known;
  const bag = new Map<string, number>();
  const text = node.textBetween(0, node.content.size, ' ', ' ');
  for (const word of text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  bags.set(node, bag);
  return bag;
}

const sizeOf = (bag: Map<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** Share of the words that two blocks have in common, from 0 to 1; of two without words, 1. */
export function similarity(one: Node, other: Node): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const total = sizeOf(left) + sizeOf(right);
  if (total === 0) return 1;
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  return (2 * shared) / total;
}
