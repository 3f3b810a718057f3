import { closeHistory, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, SelectionBookmark } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { LeftOut } from '@/lib/richtext/intake/types';

/** What was pasted or dropped last. */
export interface TakenIn {
  leftOut: LeftOut;
  /** The same without any form, as its program wrote it. */
  text: string;
  /** Where it went. */
  position: SelectionBookmark;
  /** The document with it. Once the document is another, the writer has gone on. */
  doc: Node;
  /** How many steps could be undone with it. Fewer mean that it was undone. */
  depth: number;
  /** Whether nothing was written in the document before. */
  wasBlank: boolean;
}

/** Ends the undo step, so that what is typed next is not undone together with it. */
export function endUndoStep(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr));
}

/** Whether what was pasted or dropped is still in the text, and whether nothing has been written since. */
export function stateOfTakenIn(state: EditorState, { doc, depth }: TakenIn): 'latest' | 'earlier' | 'undone' {
  if (state.doc.eq(doc)) return 'latest';
  return undoDepth(state) < depth ? 'undone' : 'earlier';
}

/** Takes back what was pasted or dropped, if nothing has been written since. */
export function undoTakenIn(view: EditorView, taken: TakenIn): boolean {
  return stateOfTakenIn(view.state, taken) === 'latest' && undo(view.state, view.dispatch);
}

/** Replaces what was pasted or dropped by its plain text. */
export function takeInAsText(view: EditorView, taken: TakenIn): void {
  if (!undoTakenIn(view, taken)) return;
  view.dispatch(view.state.tr.setSelection(taken.position.resolve(view.state.doc)));
  view.pasteText(taken.text);
  view.focus();
}
