import { DOMParser, Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { footnotesOf } from '@/lib/richtext/nodes/footnote/footnote-index';
import { listReferences } from './footnote-positions';
import { addFootnote } from './insert-footnote';

/** Takes the notes out of pasted elements, so that the rest is what stands at the caret. */
export function takeFootnotes(root: Element, schema: Schema, isOwn: boolean): Node[] {
  const { footnotes } = schema.nodes;
  const lists = [...root.querySelectorAll('[data-node="footnotes"]')];
  if (!footnotes) return [];
  return lists.flatMap((list) => {
    const options = { topNode: footnotes.create(), preserveWhitespace: isOwn };
    const { children } = DOMParser.fromSchema(schema).parse(list, options);
    list.remove();
    return children;
  });
}

/** Pasted notes, and the passage with its references to them. */
export interface PastedFootnotes {
  slice: Slice;
  notes: Node[];
}

/** The passage with other ids in its references; those without a note are left out. */
function referring(content: Fragment, ids: ReadonlyMap<string, string>): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.type.name !== 'footnoteReference') nodes.push(node.copy(referring(node.content, ids)));
    else {
      const note = ids.get(node.attrs.note);
      if (note) nodes.push(node.type.create({ note }, null, node.marks));
    }
  });
  return Fragment.fromArray(nodes);
}

/**
 * Fits pasted notes to a document. A note that was copied here and has not changed stays one note, to which the text then refers
 * several times; one with other words becomes a note of its own, and so does every note of another program.
 */
export function fitFootnotes(
  doc: Node,
  slice: Slice,
  pasted: readonly Node[],
  isOwn: boolean,
): PastedFootnotes {
  const present = footnotesOf(doc);
  const ids = new Map(isOwn || pasted.length === 0 ? [...present.keys()].map((id) => [id, id]) : []);
  const notes: Node[] = [];
  for (const note of pasted) {
    const { id } = note.attrs;
    const same = isOwn ? present.get(id) : undefined;
    if (same?.content.eq(note.content)) continue;
    const newId = isOwn && !same ? id : newBlockId();
    ids.set(id, newId);
    notes.push(note.type.create({ ...note.attrs, id: newId }, note.content));
  }
  return { slice: new Slice(referring(slice.content, ids), slice.openStart, slice.openEnd), notes };
}

/** Adds pasted notes to the list, each where the text refers to it. One to which nothing refers goes to the end. */
export function addPastedFootnotes(transaction: Transaction, notes: readonly Node[]): void {
  for (const note of notes) {
    const reference = listReferences(transaction.doc).find(({ node }) => node.attrs.note === note.attrs.id);
    addFootnote(transaction, note, reference?.pos ?? transaction.doc.content.size);
  }
}
