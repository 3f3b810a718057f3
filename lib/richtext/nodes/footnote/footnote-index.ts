import type { Node } from '@tiptap/pm/model';

/** Notes and the references to them, over a whole document or over a part of it. */
export interface FootnoteIndex {
  /** The number of each note that is referred to, from 1 in the order of the text. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How many references each note has. */
  readonly counts: ReadonlyMap<string, number>;
  /** Which of the references to its note this child of a textblock is, from 1. */
  occurrence(textblock: Node, index: number): number;
}

const references = new WeakMap<Node, readonly string[]>();

/** The notes to which a node refers, in order, with repetitions. Nodes are immutable, so each is read once and not with every key. */
export function referencesIn(node: Node): readonly string[] {
  if (node.type.name === 'footnoteReference') return [node.attrs.note];
  if (node.isLeaf) return [];
  const known = references.get(node);
  if (known) return known;
  const found = node.children.flatMap(referencesIn);
  references.set(node, found);
  return found;
}

/** The blocks of the notes, by their ids. */
export function footnotesOf(root: Node): Map<string, Node> {
  const notes = root.children
    .filter(({ type }) => type.name === 'footnotes')
    .flatMap((list) => list.children);
  return new Map(notes.map((note) => [note.attrs.id, note]));
}

/** The notes in the order in which the text refers to them. A reference to a note that a document lacks has no number. */
export function footnoteOrder(root: Node): string[] {
  const order = [...new Set(referencesIn(root))];
  if (root.type !== root.type.schema.topNodeType) return order;
  const notes = footnotesOf(root);
  return order.filter((id) => notes.has(id));
}

/**
 * Whether readers see a note at its number. Style sheets look for the number by its digits, of which they know two; where several numbers
 * lead to one note, nothing tells which of them was chosen.
 */
export function isShownAtNumber(number: number, count: number | undefined): boolean {
  return number < 100 && count === 1;
}

function occurrencesIn(root: Node, counts: Map<string, number>): Map<Node, Map<number, number>> {
  const found = new Map<Node, Map<number, number>>();
  root.descendants((node, _pos, parent, index) => {
    if (node.type.name !== 'footnoteReference' || !parent) return;
    const count = (counts.get(node.attrs.note) ?? 0) + 1;
    counts.set(node.attrs.note, count);
    found.set(parent, (found.get(parent) ?? new Map<number, number>()).set(index, count));
  });
  return found;
}

const indexes = new WeakMap<Node, FootnoteIndex>();

export function footnoteIndex(root: Node): FootnoteIndex {
  const known = indexes.get(root);
  if (known) return known;
  const counts = new Map<string, number>();
  const occurrences = occurrencesIn(root, counts);
  const index: FootnoteIndex = {
    numbers: new Map(footnoteOrder(root).map((id, at) => [id, at + 1])),
    counts,
    occurrence: (textblock, at) => occurrences.get(textblock)?.get(at) ?? 1,
  };
  indexes.set(root, index);
  return index;
}
