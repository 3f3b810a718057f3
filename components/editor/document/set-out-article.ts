import { closeHistory } from '@tiptap/pm/history';
import type { Node, NodeType } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { keepUnpaired } from '@/components/editor/nodes/footnote/unpaired-footnotes';
import { DOCUMENT_FIELDS } from '@/lib/richtext/document-fields';
import type { FoundArticle } from '@/lib/richtext/intake/recognise-article';
import { endUndoStep } from './taken-in';

/** The words of a line in a field, with the marks that it allows. */
function fieldOf(type: NodeType, line: Node | null): Node {
  const words = (line?.children ?? []).filter((node) => node.isText);
  return type.create(
    null,
    words.map((node) => node.mark(type.allowedMarks(node.marks))),
  );
}

/** Puts the parts of an article into the fields and the body, in one step that one undo takes back. */
export function setOutArticle(view: EditorView, { kicker, title, body }: FoundArticle): void {
  const { doc, schema, tr } = view.state;
  const lines: Record<string, Node | null> = { kicker, title };
  const fields = DOCUMENT_FIELDS.map((name) => fieldOf(schema.node(name).type, lines[name] ?? null));
  const transaction = closeHistory(keepUnpaired(tr.replaceWith(0, doc.content.size, [...fields, ...body])));
  view.dispatch(transaction.setSelection(Selection.atStart(transaction.doc)).scrollIntoView());
  endUndoStep(view);
}
