import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Mapping, ReplaceStep, type Step, StepMap } from '@tiptap/pm/transform';
import { mirrored } from './numbered-change';

// A block is moved by two steps: one takes it out, the next one puts it in elsewhere, maybe as the only item of a list of
// its own. What others write in it meanwhile goes along.

const isRemoval = (step: Step | undefined): step is ReplaceStep =>
  step instanceof ReplaceStep && step.slice.size === 0 && step.to > step.from;

/** How deep the removed blocks stand in what is inserted: 0 as they were, 1 in a list of their own; null for other content. */
function depthIn(inserted: Fragment, removed: Fragment): 0 | 1 | null {
  if (inserted.eq(removed)) return 0;
  return inserted.childCount === 1 && inserted.firstChild?.content.eq(removed) ? 1 : null;
}

/** The depth of the removed blocks in what the next step inserts; null if the two are no move. */
function moveDepth(removed: Slice, next: Step | undefined): 0 | 1 | null {
  const isInsertion = next instanceof ReplaceStep && next.from === next.to && next.slice.openStart === 0;
  if (!isInsertion || removed.openStart > 0 || removed.openEnd > 0 || removed.size === 0) return null;
  return depthIn(next.slice.content, removed.content);
}

/**
 * The step that puts blocks in again, with what stood in them when they were taken out of the changed text. `removed` is what
 * was taken out of the text as it was before, `taken` what was taken out now.
 */
export function withWhatWasTaken(step: Step, before: Slice | null, taken: Slice | null): Step {
  const depth = before && taken && moveDepth(before, step);
  if (
    !(step instanceof ReplaceStep) ||
    !taken ||
    depth === null ||
    taken.openStart > 0 ||
    taken.openEnd > 0
  ) {
    return step;
  }
  const list = step.slice.content.firstChild;
  const content = depth === 1 && list ? Fragment.from(list.copy(taken.content)) : taken.content;
  return new ReplaceStep(step.from, step.to, new Slice(content, 0, 0));
}

/** What a step takes out of a document; null if it does anything else. */
export function takenBy(step: Step, doc: Node): Slice | null {
  return isRemoval(step) ? doc.slice(step.from, step.to) : null;
}

/** Blocks that two neighbouring maps of a mapping move. */
export interface Move {
  /** Index of the first of the two maps. */
  at: number;
  from: number;
  to: number;
  /** Where the blocks begin after both. */
  target: number;
}

/** The move that two steps make; null if they make none. `removed` is what the first one takes out. */
export function moveOf(first: Step, removed: Slice | null, next: Step | undefined, at: number): Move | null {
  const depth = removed && moveDepth(removed, next);
  if (depth === null || !isRemoval(first) || !(next instanceof ReplaceStep)) return null;
  return { at, from: first.from, to: first.to, target: next.from + depth };
}

/** A move that is taken back, by maps that begin at this index. */
export const takenBack = ({ from, to, target }: Move, at: number): Move => ({
  at,
  from: target,
  to: target + to - from,
  target: from,
});

/** The moves among steps; `docs` are the documents before each of them, `at` the index of the first one's map. */
export function movesIn(steps: readonly Step[], docs: readonly Node[], at: number): Move[] {
  return steps.flatMap((step, index) => {
    const doc = docs[index];
    const move = doc ? moveOf(step, takenBy(step, doc), steps[index + 1], at + index) : null;
    return move ?? [];
  });
}

/** The positions that a step is about. */
function rangeOf(step: Step): { from: number; to: number } | null {
  const { from, to, pos } = step as Step & { from?: number; to?: number; pos?: number };
  if (pos !== undefined) return { from: pos, to: pos };
  return from === undefined || to === undefined ? null : { from, to };
}

/** Maps from the text of a tab to that with the steps of others, in which some blocks are moved. */
export interface Rebase {
  mapping: Mapping;
  /** Index of the map to begin with. */
  begin: number;
  /** In the order of their maps. */
  moves: readonly Move[];
}

/** The positions before a move, between which the moved blocks stand. */
type Edges = Pick<Move, 'from' | 'to'>;

/** Whether the step changes nothing but what is in the blocks, or the blocks as a whole. */
function staysInside(step: Step, { from, to }: Edges, before: Mapping): boolean {
  const range = rangeOf(step);
  if (!range) return false;
  const [start, end] = [before.map(range.from, 1), before.map(range.to, -1)];
  // What is inserted before or behind the blocks is not part of them.
  const isInsertion = step instanceof ReplaceStep && range.from === range.to;
  return start >= from && end <= to && start < to && !(isInsertion && (start === from || end === to));
}

/** The mapping in which the blocks that it is about are moved, and not taken out. */
function followed({ mapping, begin, moves }: Rebase, isInside: (move: Edges, before: Mapping) => boolean) {
  const { mirror } = mirrored(mapping);
  const maps = [...mapping.maps];
  for (const move of moves) {
    if (move.at < begin || !isInside(move, new Mapping(maps, mirror, begin, move.at))) continue;
    maps.splice(move.at, 2, StepMap.offset(move.target - move.from), StepMap.empty);
  }
  return new Mapping(maps, mirror, begin);
}

/** The mapping of a step. If it changes blocks that others have moved, it goes along with them. */
export function mappingFor(step: Step, rebase: Rebase): Mapping {
  return followed(rebase, (move, before) => staysInside(step, move, before));
}

/** A caret over the steps of others, before what they insert where it is. */
export function mappedCaret(pos: number, rebase: Rebase): number {
  const isInside = ({ from, to }: Edges, before: Mapping) =>
    before.map(pos, -1) > from && before.map(pos, -1) < to;
  return followed(rebase, isInside).map(pos, -1);
}
