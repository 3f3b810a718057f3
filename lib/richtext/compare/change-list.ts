import { isDeepStrictEqual } from 'node:util';
import type { Node } from '@tiptap/pm/model';
import type { ComparedBlock, ComparedRun } from './types';

export type ChangeKind = 'added' | 'removed' | 'replaced' | 'moved' | 'marks' | 'attributes';

/** One change as a reader meets it, with the number by which the page finds it. */
export interface Change {
  number: number;
  kind: ChangeKind;
  /** The type of the block that it is in, or that it is about. */
  node: string;
  /** Name of the type that the block was before, if that is another one. */
  nodeBefore: string | null;
  /** The beginning of the words before and after. */
  before: string;
  after: string;
  /** Attributes of the block with other values. */
  attributes: { name: string; before: unknown; after: unknown }[];
  /** Names of the marks that differ. */
  marks: string[];
  /** Ids of what a block shows that has no words of its own: another piece, a picture, a file. */
  shown: Shown;
}

interface Shown {
  before: string | null;
  after: string | null;
}

/** The id of the other row that a block shows, or of the first one in it. */
function shownBy(node: Node | undefined): string | null {
  if (!node) return null;
  const { entry, media } = node.attrs;
  const own: unknown = entry ?? media;
  if (typeof own === 'string') return own;
  return node.children.reduce<string | null>((found, child) => found ?? shownBy(child), null);
}

/** Characters of the words that are told. */
const EXCERPT_LENGTH = 80;

function excerpt(nodes: readonly (Node | null)[]): string {
  const text = nodes
    .map((node) => node && (node.isText ? node.text : node.textBetween(0, node.content.size, ' ')))
    .join('');
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > EXCERPT_LENGTH ? `${letters.slice(0, EXCERPT_LENGTH).join('')}…` : letters.join('');
}

/** Numbers the changes in the order in which they are rendered. */
export class ChangeList {
  readonly changes: Change[] = [];
  private readonly moves = new Map<unknown, number>();

  private add(kind: ChangeKind, block: ComparedBlock, told: Partial<Change>): number {
    const { before, after } = block;
    const number = this.changes.length + 1;
    const node = (after ?? before)?.node.type.name ?? '';
    this.changes.push({
      ...{ number, kind, node, nodeBefore: null, before: '', after: '', attributes: [], marks: [] },
      shown: { before: shownBy(before?.node), after: shownBy(after?.node) },
      ...told,
    });
    return number;
  }

  /** A whole block that was added, removed or moved; both ends of a move are one change. */
  ofBlock(block: ComparedBlock): number | null {
    const { change, before, after } = block;
    if (change === 'added') return this.add('added', block, { after: excerpt([after?.node ?? null]) });
    if (change === 'removed') return this.add('removed', block, { before: excerpt([before?.node ?? null]) });
    if (change === 'same' || change === 'changed') return null;
    const known = this.moves.get(before);
    const number = known ?? this.add('moved', block, { after: excerpt([before?.node ?? null]) });
    this.moves.set(before, number);
    return number;
  }

  /** Attributes of a block that is in both documents, and its type. */
  ofAttributes(block: ComparedBlock): number | null {
    const { before, after, attributes } = block;
    if (!before || !after) return null;
    const isOther = before.node.type !== after.node.type;
    if (attributes.length === 0 && !isOther) return null;
    return this.add('attributes', block, {
      nodeBefore: isOther ? before.node.type.name : null,
      after: excerpt([after.node]),
      attributes: attributes.map((name) => ({
        ...{ name, before: before.node.attrs[name] ?? null, after: after.node.attrs[name] ?? null },
      })),
    });
  }

  /** Words of a block. */
  ofRuns(block: ComparedBlock, removed: readonly ComparedRun[], added: readonly ComparedRun[]): number {
    const [before, after] = [removed.map((run) => run.before), added.map((run) => run.after)];
    const kind = removed.length === 0 ? 'added' : added.length === 0 ? 'removed' : 'replaced';
    return this.add(kind, block, { before: excerpt(before), after: excerpt(after) });
  }

  ofMarks(block: ComparedBlock, runs: readonly ComparedRun[]): number {
    const names = new Set(runs.flatMap(marksThatDiffer));
    return this.add('marks', block, { after: excerpt(runs.map((run) => run.after)), marks: [...names] });
  }
}

function marksThatDiffer({ before, after }: ComparedRun): string[] {
  const [left, right] = [before?.marks ?? [], after?.marks ?? []];
  const isIn = (marks: typeof left, name: string) => marks.filter(({ type }) => type.name === name);
  const names = new Set([...left, ...right].map(({ type }) => type.name));
  return [...names].filter((name) => {
    const values = [left, right].map((marks) => isIn(marks, name).map(({ attrs }) => attrs));
    return !isDeepStrictEqual(values[0], values[1]);
  });
}
