import type { Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { compareTokens } from './compare-tokens';
import { hasSameMarks, inlineTokens, type Token } from './inline-tokens';
import type { ComparedRun } from './types';

/** The content of two textblocks as runs, in the order in which a reader meets them: what was removed before what was added. */
export function compareRuns(before: Node, after: Node, locale: Locale): ComparedRun[] {
  if (before.content.eq(after.content)) return before.children.map((node) => ({ before: node, after: node }));
  const groups = compareTokens(inlineTokens(before, locale), inlineTokens(after, locale));
  return groups.flatMap(({ isSame, before: left, after: right }) => {
    if (isSame) return sharedRuns(left, right);
    return [
      ...runsOf(left).map((node) => ({ before: node, after: null })),
      ...runsOf(right).map((node) => ({ before: null, after: node })),
    ];
  });
}

/** A block that is in one document only. */
export function runsOfOne(node: Node, side: 'before' | 'after'): ComparedRun[] {
  return node.children.map((child) => ({ before: null, after: null, [side]: child }));
}

/** The nodes of tokens; texts with the same marks that touch each other are one. */
function runsOf(tokens: readonly Token[]): Node[] {
  const runs: Node[] = [];
  for (const node of tokens.flatMap(({ nodes }) => nodes)) {
    const last = runs.at(-1);
    if (last?.isText && node.isText && hasSameMarks(last.marks, node.marks)) {
      runs[runs.length - 1] = last.type.schema.text((last.text ?? '') + (node.text ?? ''), node.marks);
    } else runs.push(node);
  }
  return runs;
}

/** The same text with the marks of both sides, cut wherever the marks of either change. */
function sharedRuns(before: readonly Token[], after: readonly Token[]): ComparedRun[] {
  const [left, right] = [runsOf(before), runsOf(after)];
  const runs: ComparedRun[] = [];
  let [one, other] = [left.shift(), right.shift()];
  while (one && other) {
    const size = Math.min(one.nodeSize, other.nodeSize);
    runs.push({ before: partOf(one, 0, size), after: partOf(other, 0, size) });
    one = one.nodeSize > size ? partOf(one, size, one.nodeSize) : left.shift();
    other = other.nodeSize > size ? partOf(other, size, other.nodeSize) : right.shift();
  }
  return runs;
}

const partOf = (node: Node, from: number, to: number) =>
  node.isText && to - from < node.nodeSize ? node.cut(from, to) : node;
