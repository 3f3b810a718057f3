import { closeHistory, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { LeftOut } from '@/lib/richtext/intake/types';
import type { Begin } from './insert-slice';

/** What was pasted or dropped last. */
export interface TakenIn {
  leftOut: LeftOut;
  /** The same without any form, as its program wrote it. */
  text: string;
  /** Begins once more where it went. */
  begin: Begin;
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

const begins = new WeakMap<Event, Begin>();

/** How a paste begins: at the selection, unless it replaces what was taken in before. */
export const beginPaste = (view: EditorView, event: Event): Begin =>
  begins.get(event) ?? (() => view.state.tr);

/** Replaces what was pasted or dropped by its plain text. */
export function takeInAsText(view: EditorView, taken: TakenIn): void {
  if (!undoTakenIn(view, taken)) return;
  const event = new ClipboardEvent('paste');
  begins.set(event, taken.begin);
  view.pasteText(taken.text, event);
  view.focus();
}
