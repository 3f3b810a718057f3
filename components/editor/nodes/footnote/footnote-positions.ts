import type { Node, ResolvedPos } from '@tiptap/pm/model';

export interface NodeAtPosition {
  node: Node;
  pos: number;
}

/** The list of notes at the end of the document; null while it has none. */
export function findFootnoteList(doc: Node): NodeAtPosition | null {
  let found: NodeAtPosition | null = null;
  doc.forEach((node, pos) => {
    if (node.type.name === 'footnotes') found = { node, pos };
  });
  return found;
}

/** The notes of a document with their positions, in the order in which they are stored. */
export function listFootnotes(doc: Node): NodeAtPosition[] {
  const list = findFootnoteList(doc);
  const notes: NodeAtPosition[] = [];
  list?.node.forEach((node, offset) => {
    notes.push({ node, pos: list.pos + 1 + offset });
  });
  return notes;
}

export function findFootnote(doc: Node, id: string): NodeAtPosition | null {
  return listFootnotes(doc).find(({ node }) => node.attrs.id === id) ?? null;
}

/** The references of a document with their positions. */
export function listReferences(doc: Node): NodeAtPosition[] {
  const references: NodeAtPosition[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnoteReference') references.push({ node, pos });
  });
  return references;
}

/** The note in which a position is. */
export function footnoteAround($pos: ResolvedPos): NodeAtPosition | null {
  for (let { depth } = $pos; depth > 0; depth -= 1) {
    if ($pos.node(depth).type.name === 'footnote') return { node: $pos.node(depth), pos: $pos.before(depth) };
  }
  return null;
}
