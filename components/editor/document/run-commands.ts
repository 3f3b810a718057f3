import type { Editor } from '@tiptap/core';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';

/** Sets the selected words apart as words of this language, which run its way. */
export function setRunLanguage(editor: Editor, lang: Locale): boolean {
  return editor
    .chain()
    .focus()
    .setMark('bidi', { lang, dir: directionOf(lang) })
    .run();
}

/** Sets the selected words apart as running this way, in whichever language: formulas, numbers, what is quoted. */
export function setRunDirection(editor: Editor, dir: Direction): boolean {
  return editor.chain().focus().setMark('bidi', { lang: null, dir }).run();
}

/** Joins the words at the caret, or the selected ones, to the words around them again. */
export function joinRun(editor: Editor): boolean {
  return editor.chain().focus().unsetMark('bidi', { extendEmptyMarkRange: true }).run();
}
