import { Editor } from '@tiptap/core';
import {
  type EditorSetup,
  editorExtensions,
  PASTE_RULES,
} from '@/components/editor/document/editor-extensions';
import type { Locale } from '@/lib/i18n/locales';
import { article, type Draft } from '@/lib/richtext/build';
import { countedIds } from '@/lib/richtext/testing/sample-document';

const PLACEHOLDERS = {
  kicker: 'kicker…',
  title: 'title…',
  standfirst: 'standfirst…',
  body: 'body…',
  pointLead: 'lead…',
  pointText: 'text…',
  tableCaption: 'caption…',
  tableSource: 'source…',
  infoBoxTitle: 'title…',
  pullQuote: 'quote…',
  figureCaption: 'caption…',
  figureCredit: 'credit…',
  videoCaption: 'caption…',
  bibliographyItem: 'reference…',
};

// jsdom has no layout, and ProseMirror reads the caret's rectangle when it scrolls to it.
const emptyRect = () => new DOMRect();
Range.prototype.getBoundingClientRect ??= emptyRect;
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;

/** Opens a complete editor with a new document, without the edit screen around it. */
export function openEditor(locale: Locale, draft: Partial<Draft>, setup: Partial<EditorSetup> = {}): Editor {
  const noop = () => undefined;
  const element = document.body.appendChild(document.createElement('div'));
  return new Editor({
    element,
    content: article({ title: 'Title', body: [], ...draft }, countedIds()),
    enableCoreExtensions: { textDirection: false },
    enableInputRules: false,
    enablePasteRules: PASTE_RULES,
    extensions: editorExtensions({
      locale,
      version: 0,
      placeholders: PLACEHOLDERS,
      onSave: noop,
      onLink: noop,
      onTooLarge: noop,
      onTakenIn: noop,
      ...setup,
    }),
  });
}

/** Puts the caret after these words of the text. */
export function caretAfter(editor: Editor, words: string): void {
  editor.state.doc.descendants((node, pos) => {
    const at = (node.text ?? '').indexOf(words);
    if (at >= 0) editor.commands.setTextSelection(pos + at + words.length);
  });
}

/** Types character by character, as a keyboard does, so that input rules run after each of them. */
export function type(editor: Editor, text: string): void {
  for (const character of text) {
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(character, from, to);
    const handled = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, character, insert),
    );
    if (!handled) editor.view.dispatch(insert());
  }
}

export function press(editor: Editor, key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return editor.view.dom.dispatchEvent(event) === false;
}

export function release(editor: Editor, key: string, more: KeyboardEventInit = {}): void {
  editor.view.dom.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, ...more }));
}
