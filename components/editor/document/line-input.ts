import { Extension } from '@tiptap/core';
import { type EditorState, NodeSelection, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readSelection, trustSelection } from './read-selection';
import { beginWords, deleteSelected, inOneLine, typeOver } from './replace-selection';
import { isBlockSelected, sliceOfBlock } from './selected-block';

/** Runs the handlers of a key, for input that comes without key events. Returns whether one of them handled it. */
function runKey(view: EditorView, key: 'Enter' | 'Backspace' | 'Delete', event: InputEvent): boolean {
  const shiftKey = event.inputType === 'insertLineBreak';
  const pressed = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  return view.someProp('handleKeyDown', (handle) => handle(view, pressed)) ?? false;
}

/** Which key deletes so at the edge of a line; null inside of it. */
function keyAtEdge({ $head }: Selection, { inputType }: InputEvent): 'Backspace' | 'Delete' | null {
  if (inputType.endsWith('Backward')) return $head.parentOffset === 0 ? 'Backspace' : null;
  const isAtEnd = $head.parentOffset === $head.parent.content.size;
  return inputType.endsWith('Forward') && isAtEnd ? 'Delete' : null;
}

/** Deleting at the edge of a line. Where the key does nothing, the browser would still merge two lines that the document keeps apart. */
function deleteAtEdge(view: EditorView, event: InputEvent): boolean {
  const key = keyAtEdge(view.state.selection, event);
  if (key) runKey(view, key, event);
  return key !== null;
}

function replaceLines(view: EditorView, event: InputEvent): boolean {
  const { inputType } = event;
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (inputType.startsWith('delete')) {
    view.dispatch(deleteSelected(view.state.tr));
    return true;
  }
  if (inputType !== 'insertText' && inputType !== 'insertReplacementText') return false;
  view.dispatch(typeOver(view.state, text));
  return true;
}

const isEnter = ({ inputType }: InputEvent) =>
  inputType === 'insertParagraph' || inputType === 'insertLineBreak';

function handled(view: EditorView, event: InputEvent, selection: Selection): boolean {
  if (isEnter(event)) return runKey(view, 'Enter', event);
  if (!inOneLine(selection)) return replaceLines(view, event);
  return selection.empty && event.inputType.startsWith('delete') && deleteAtEdge(view, event);
}

/** Input methods, dictation and phones announce what they will do to the elements; the rule for lines goes first. */
function beforeInput(view: EditorView, event: InputEvent, lastKey: string): boolean {
  // A composition cannot be cancelled; compositionstart has left it a caret in one line.
  if (!event.cancelable || view.composing) return false;
  const { selection } = view.state;
  // An Enter key has been offered to its handlers already; on iOS ProseMirror answers it later.
  if (isEnter(event) && lastKey === 'Enter') return false;
  const isHandled = handled(view, event, selection);
  if (isHandled) event.preventDefault();
  return isHandled;
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (inOneLine(selection) || !event.clipboardData) return false;
  const slice = isBlockSelected(selection) ? sliceOfBlock(selection) : selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  view.dispatch(deleteSelected(view.state.tr).setMeta('uiEvent', 'cut'));
  return true;
}

/**
 * Some commands select a whole block when they can merge nothing. A typed letter would replace that block, so the caret
 * goes into its nearest line instead.
 */
function caretInLine(before: EditorState, { selection, doc, tr }: EditorState): Transaction | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || selection.node.isAtom) return null;
  const cameFromBelow = before.selection.from >= selection.to;
  const edge = cameFromBelow ? selection.to : selection.from;
  return tr.setSelection(Selection.near(doc.resolve(edge), cameFromBelow ? -1 : 1)).scrollIntoView();
}

/** Applies the rule of replace-selection.ts to everything that writes: keys, input methods, dictation, phones, cutting. */
function lineInput(): Plugin {
  let lastKey = '';
  return new Plugin({
    appendTransaction: (_transactions, before, state) => caretInLine(before, state),
    props: {
      handleTextInput: (view, _from, _to, text) => {
        if (inOneLine(view.state.selection)) return false;
        view.dispatch(typeOver(view.state, text));
        return true;
      },
      handleDOMEvents: {
        keydown: (view, event) => {
          readSelection(view);
          trustSelection(view);
          lastKey = event.key;
          return false;
        },
        beforeinput: (view, event) => {
          readSelection(view);
          return beforeInput(view, event, lastKey);
        },
        compositionstart: (view) => {
          readSelection(view);
          if (!inOneLine(view.state.selection)) view.dispatch(beginWords(view.state.tr));
          return false;
        },
        cut,
      },
    },
  });
}

export const LineInput = Extension.create({
  name: 'lineInput',
  priority: 1000,
  addProseMirrorPlugins: () => [lineInput()],
});
