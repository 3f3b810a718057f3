import type { EditorView } from '@tiptap/pm/view';

/** Parts of a view that ProseMirror keeps to itself. */
interface Internals {
  domObserver: { forceFlush(): void; flush(): void };
  input: { lastFocus: number };
}

/**
 * Reads where the browser has put the caret before something is done there. Browsers announce a caret that was moved later, and a key that follows
 * at once may come first: Home and then Backspace would work where the caret was before Home.
 */
export function readSelection(view: EditorView): void {
  if (view.composing) return;
  const { domObserver } = view as unknown as Internals;
  domObserver.forceFlush();
  domObserver.flush();
}

/**
 * Right after the text gets the focus, ProseMirror takes a caret at the very start for a mistake of Chromium and moves it back. After a key it is where the
 * writer has put it.
 */
export function trustSelection(view: EditorView): void {
  (view as unknown as Internals).input.lastFocus = 0;
}
