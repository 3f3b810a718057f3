import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { keepOrder } from './compare/keep-order';
import { MAX_STEPS } from './require-valid-steps';

/**
 * Steps that make one document of another and leave alone what both have, so that a colleague's caret, words that are not saved yet, and who
 * wrote what stay there. One step for the whole where so many differ that it does not matter.
 */
export function replacingSteps(present: Node, next: Node): Step[] {
  if (present.eq(next)) return [];
  const whole = new ReplaceStep(0, present.content.size, new Slice(next.content, 0, 0));
  const steps = blockSteps(present, next);
  return steps.length <= MAX_STEPS && makes(present, steps, next) ? steps : [whole];
}

/** From the end to the beginning, so that no step moves the position of a later one. */
function blockSteps(present: Node, next: Node): Step[] {
  const steps: Step[] = [];
  let [end, until] = [present.childCount, next.childCount];
  for (const { before, after } of [...keptBlocks(present, next)].reverse()) {
    steps.push(...gapSteps(present, [before + 1, end], next, [after + 1, until]));
    steps.push(...innerSteps(present.child(before), next.child(after), startOf(present, before)));
    [end, until] = [before, after];
  }
  return [...steps, ...gapSteps(present, [0, end], next, [0, until])];
}

/** Blocks with the same id and type, in an order that both documents have. */
function keptBlocks(present: Node, next: Node) {
  const indexes = new Map(next.children.map((block, index) => [keyOf(block), index]));
  const pairs = present.children.flatMap((block, before) => {
    const after = indexes.get(keyOf(block));
    return after === undefined ? [] : [{ before, after, weight: block.nodeSize }];
  });
  return [...keepOrder(pairs)].sort((one, other) => one.before - other.before);
}

const keyOf = (block: Node) => `${block.type.name} ${block.attrs.id}`;

function startOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((sum, block) => sum + block.nodeSize, 0);
}

type Range = [from: number, to: number];

function gapSteps(present: Node, [from, to]: Range, next: Node, [start, end]: Range): Step[] {
  if (from === to && start === end) return [];
  const content = Fragment.fromArray(next.children.slice(start, end));
  return [new ReplaceStep(startOf(present, from), startOf(present, to), new Slice(content, 0, 0))];
}

/** Within a line of text only what differs is replaced. */
function innerSteps(block: Node, wanted: Node, pos: number): Step[] {
  if (block.eq(wanted)) return [];
  const start = block.content.findDiffStart(wanted.content);
  if (!block.isTextblock || !block.sameMarkup(wanted) || start === null)
    return [new ReplaceStep(pos, pos + block.nodeSize, new Slice(Fragment.from(wanted), 0, 0))];
  const ends = block.content.findDiffEnd(wanted.content);
  if (!ends) return [];
  // Equal letters on both sides of a change count for its beginning only.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const slice = wanted.slice(start, ends.b + overlap);
  return [new ReplaceStep(pos + 1 + start, pos + 1 + ends.a + overlap, slice)];
}

function makes(present: Node, steps: readonly Step[], next: Node): boolean {
  let doc = present;
  for (const step of steps) {
    const result = step.apply(doc).doc;
    if (!result) return false;
    doc = result;
  }
  return doc.eq(next);
}
