import type { Editor } from '@tiptap/core';

// jsdom has no clipboard, and ProseMirror makes such an event when it is asked to paste.
globalThis.ClipboardEvent ??= Event as unknown as typeof ClipboardEvent;

/** What is on the clipboard or under the mouse. */
export interface Brought {
  html?: string | null;
  text?: string | null;
  files?: { type: string; name: string }[];
}

function transferOf({ html, text, files = [] }: Brought): DataTransfer {
  const data: Record<string, string> = { 'text/html': html ?? '', 'text/plain': text ?? '' };
  const transfer: Pick<DataTransfer, 'getData' | 'types'> & { files: unknown } = {
    getData: (type) => data[type] ?? '',
    types: Object.keys(data).filter((type) => data[type] !== ''),
    files,
  };
  return transfer as DataTransfer;
}

/** Dispatches a real event with the data of a clipboard, which jsdom cannot make by itself. */
function dispatch(editor: Editor, type: 'paste' | 'drop', brought: Brought): boolean {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: 1, clientY: 1 });
  const name = type === 'paste' ? 'clipboardData' : 'dataTransfer';
  Object.defineProperty(event, name, { value: transferOf(brought) });
  return editor.view.dom.dispatchEvent(event) === false;
}

/** Pastes at the selection. */
export function paste(editor: Editor, brought: Brought): boolean {
  return dispatch(editor, 'paste', brought);
}

/** Cuts what is selected, and returns what the clipboard gets. */
export function cut(editor: Editor): Brought {
  const data: Record<string, string> = {};
  const event = new MouseEvent('cut', { bubbles: true, cancelable: true });
  const clipboard = {
    clearData: () => undefined,
    setData: (type: string, value: string) => {
      data[type] = value;
    },
  };
  Object.defineProperty(event, 'clipboardData', { value: clipboard });
  editor.view.dom.dispatchEvent(event);
  return { html: data['text/html'] ?? null, text: data['text/plain'] ?? null };
}

/** Drops from another program at a position of the document; jsdom has no layout that could find it. */
export function drop(editor: Editor, brought: Brought, pos: number): boolean {
  editor.view.posAtCoords = () => ({ pos, inside: -1 });
  return dispatch(editor, 'drop', brought);
}
