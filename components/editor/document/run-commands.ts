import type { Editor } from '@tiptap/core';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';

/** Isolates the selected words as words of this language, in its direction. */
export function setRunLanguage(editor: Editor, lang: Locale): boolean {
  return editor
    .chain()
    .focus()
    .setMark('bidi', { lang, dir: directionOf(lang) })
    .run();
}

/** Isolates the selected words in this direction without stating a language, such as formulas and numbers. */
export function setRunDirection(editor: Editor, dir: Direction): boolean {
  return editor.chain().focus().setMark('bidi', { lang: null, dir }).run();
}

/** Removes the isolation of the run at the caret, or of the selected words. */
export function removeRun(editor: Editor): boolean {
  return editor.chain().focus().unsetMark('bidi', { extendEmptyMarkRange: true }).run();
}
