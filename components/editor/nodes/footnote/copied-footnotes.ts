import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { footnoteOrder, footnotesOf, referencesIn } from '@/lib/richtext/nodes/footnote/footnote-index';

/**
 * What is copied or dragged, without the list of notes: a passage brings the notes to which it refers (see writeCopiedFootnotes), and
 * words copied from notes are paragraphs.
 */
export function copiedSlice(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice;
  const list = content.lastChild;
  if (list?.type.name !== 'footnotes') return slice;
  if (content.childCount > 1) return new Slice(content.cut(0, content.size - list.nodeSize), openStart, 0);
  const paragraphs = list.children.flatMap((note) => note.children);
  return new Slice(Fragment.fromArray(paragraphs), Math.max(0, openStart - 2), Math.max(0, openEnd - 2));
}

/** The notes to which what is copied refers. */
function notesFor(copied: Fragment, doc: Node): Node[] {
  const ids = new Set(copied.content.flatMap(referencesIn));
  const notes = footnotesOf(doc);
  return footnoteOrder(doc).flatMap((id) => (ids.has(id) ? (notes.get(id) ?? []) : []));
}

/** Adds to copied elements the notes to which they refer, and the numbers that other programs show. */
export function writeCopiedFootnotes(
  written: HTMLElement | DocumentFragment,
  copied: Fragment,
  doc: Node,
  serialize: (notes: Fragment) => HTMLElement | DocumentFragment,
): void {
  const notes = notesFor(copied, doc);
  const list = doc.type.schema.nodes.footnotes;
  if (notes.length === 0 || !list) return;
  const order = footnoteOrder(doc);
  for (const sign of written.querySelectorAll('sup[data-note]')) {
    const at = order.indexOf(sign.getAttribute('data-note') ?? '');
    if (at >= 0) sign.textContent = `[${at + 1}]`;
  }
  written.append(serialize(Fragment.from(list.create(null, notes))));
}
