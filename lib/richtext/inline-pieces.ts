import type { Mark, Node } from '@tiptap/pm/model';
import { bidiRuns } from '@/lib/i18n/bidi-runs';
import type { Direction } from '@/lib/i18n/locales';
import { type BidiScope, bidiScopes } from './bidi-scopes';
import { readablePieces } from './clean-text';

/** A run of text that is kept apart from the text around it; it may reach over several marks. */
export interface IsolatedRun {
  direction: Direction;
  text: string;
}

/** What is around a piece of text in HTML. */
export type Wrapper = Mark | IsolatedRun;

/** A part of a text of the textblock, as readers may see it. */
export interface InlinePiece {
  text: string;
  wrappers: readonly Wrapper[];
}

interface Part {
  /** Number of the text among the children of the textblock. */
  index: number;
  marks: readonly Mark[];
  text: string;
  run: IsolatedRun | null;
}

/** The texts of a scope, cut where isolated runs begin and end. */
function partsOf({ indexes, direction }: BidiScope, children: readonly Node[]): Part[] {
  const texts = readablePieces(indexes.map((index) => children[index]?.text ?? ''));
  const runs = (direction ? bidiRuns(texts.join(''), direction) : []).map(({ text, isolate }) => ({
    length: text.length,
    run: isolate && { direction: isolate, text },
  }));
  let at = 0;
  return indexes.flatMap((index, number) => {
    const marks = children[index]?.marks ?? [];
    const parts: Part[] = [];
    let rest = texts[number] ?? '';
    for (let next = runs[at]; rest !== '' && next; next = runs[at]) {
      const text = rest.slice(0, next.length);
      parts.push({ index, marks, text, run: next.run });
      rest = rest.slice(text.length);
      next.length -= text.length;
      if (next.length === 0) at += 1;
    }
    return rest === '' ? parts : [...parts, { index, marks, text: rest, run: null }];
  });
}

function isSame(one: Wrapper, other: Wrapper | undefined): boolean {
  return one === other || ('type' in one && other !== undefined && 'type' in other && one.eq(other));
}

/** How many of the wrappers around one piece are around the other as well, from the outermost. */
export function sharedDepth(one: readonly Wrapper[], other: readonly Wrapper[]): number {
  const different = one.findIndex((wrapper, depth) => !isSame(wrapper, other[depth]));
  return different === -1 ? one.length : different;
}

/** A link that begins or ends within a run would be cut in two, and readers would find it twice. */
function cutsLink(run: readonly Part[], depth: number, partsPerText: Map<number, number>): boolean {
  return [run.at(0), run.at(-1)].some(
    (part) =>
      part &&
      (partsPerText.get(part.index) ?? 0) > 1 &&
      part.marks.slice(depth).some((mark) => mark.type.name === 'link'),
  );
}

/** The number of marks around a whole run; null when it cannot be isolated. */
function depthOf(run: readonly Part[], partsPerText: Map<number, number>): number | null {
  const marks = run[0]?.marks ?? [];
  const depth = Math.min(...run.map((part) => sharedDepth(marks, part.marks)));
  return run.length > 1 && cutsLink(run, depth, partsPerText) ? null : depth;
}

/** The parts of each run, which follow one another. */
function byRun(parts: readonly Part[]): Map<IsolatedRun, Part[]> {
  const runs = new Map<IsolatedRun, Part[]>();
  for (const part of parts) {
    const same = part.run && runs.get(part.run);
    if (same) same.push(part);
    else if (part.run) runs.set(part.run, [part]);
  }
  return runs;
}

function piecesOf(parts: readonly Part[]): { index: number; piece: InlinePiece }[] {
  const perText = new Map<number, number>();
  for (const { index } of parts) perText.set(index, (perText.get(index) ?? 0) + 1);
  const depths = new Map([...byRun(parts)].map(([run, own]) => [run, depthOf(own, perText)]));
  return parts.map(({ index, marks, text, run }) => {
    const depth = run && (depths.get(run) ?? null);
    const wrappers = run && depth !== null ? [...marks.slice(0, depth), run, ...marks.slice(depth)] : marks;
    return { index, piece: { text, wrappers } };
  });
}

/** The texts of a textblock as pieces, by the number of the child that each is part of. */
export function inlinePieces(children: readonly Node[], direction: Direction): Map<number, InlinePiece[]> {
  const pieces = new Map<number, InlinePiece[]>();
  for (const scope of bidiScopes(children, direction)) {
    for (const { index, piece } of piecesOf(partsOf(scope, children))) {
      const same = pieces.get(index);
      if (same) same.push(piece);
      else pieces.set(index, [piece]);
    }
  }
  return pieces;
}
