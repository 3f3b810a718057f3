import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { caretToKeep, firstCaret, type KeptCaret } from '@/components/editor/document/first-caret';

const keyOf = (editionId: string) => `markaz.caret.${editionId}`;

function kept(editionId: string): KeptCaret | null {
  try {
    const { block, offset } = JSON.parse(sessionStorage.getItem(keyOf(editionId)) ?? 'null') ?? {};
    return typeof block === 'string' && Number.isInteger(offset) ? { block, offset } : null;
  } catch {
    return null;
  }
}

function keep(editor: Editor, editionId: string): void {
  const caret = editor.isDestroyed ? null : caretToKeep(editor.state.selection);
  try {
    if (caret) sessionStorage.setItem(keyOf(editionId), JSON.stringify(caret));
  } catch {
    // A full or closed store costs the writer no more than that.
  }
}

/**
 * Keeps where the caret is until the tab is closed: the writer may come back by the list, the other language or the browser's own
 * buttons. Not of a text that was only read.
 */
export function useKeptCaret(editor: Editor | null, editionId: string): void {
  useEffect(() => {
    if (!editor) return;
    let isUsed = false;
    const leave = () => {
      if (isUsed) keep(editor, editionId);
    };
    const ending = new AbortController();
    const { signal } = ending;
    const use = ({ target }: Event) => {
      isUsed ||= target instanceof Node && !editor.isDestroyed && editor.view.dom.contains(target);
    };
    window.addEventListener('keydown', use, { signal, capture: true });
    window.addEventListener('pointerdown', use, { signal, capture: true });
    window.addEventListener('pagehide', leave, { signal });
    return () => {
      ending.abort();
      leave();
    };
  }, [editor, editionId]);
}

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *';

/** Whether something else is to have the focus: what an address leads to, or what somebody is filling in already. */
const isTaken = () => window.location.hash !== '' || document.activeElement?.matches(FIELDS) === true;

/** Touching the text brings the keyboard of a phone, which covers half of what is to be read. */
const isTouched = () => window.matchMedia('(pointer: coarse)').matches;

/** Puts the caret into a text that was opened, as Word and Google Docs do. */
export function focusFirst(editor: Editor, editionId: string): void {
  const { position, isShown } = firstCaret(editor.state.doc, kept(editionId));
  if (isTaken() || (isTouched() && !isShown)) return;
  editor.commands.focus(position, { scrollIntoView: isShown });
}
