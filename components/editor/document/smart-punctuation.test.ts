// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Locale } from '@/lib/i18n/locales';
import { runCommand } from './actions';
import { toggleSmartPunctuation } from './smart-punctuation';

let editor: Editor;
beforeEach(() => localStorage.clear());
afterEach(() => editor.destroy());

function typed(locale: Locale, text: string, chosen = true): string {
  editor = openEditor(locale, { body: [{ p: '' }] });
  if (chosen) runCommand(editor, toggleSmartPunctuation);
  editor.commands.focus('end');
  type(editor, text);
  return editor.state.doc.child(3).textContent;
}

describe('A writer who has chosen typographic punctuation', () => {
  it.each([
    ['en', 'He said "no" ("never")', 'He said “no” (“never”)'],
    ['en', "Sara's 'plan'", 'Sara’s ‘plan’'],
    ['en', 'and so on... 2018--2020', 'and so on… 2018–2020'],
    ['ar', 'قال "نعم" ثم صمت...', 'قال «نعم» ثم صمت…'],
    ['ar', 'نعم, لا; لماذا?', 'نعم، لا؛ لماذا؟'],
    ['ar', 'https://example.org/?a="b" 1,000', 'https://example.org/?a="b" 1,000'],
  ] as const)('in a text in %s gets for %s: %s', (locale, text, wanted) => {
    expect(typed(locale, text)).toBe(wanted);
  });

  it('gets back a single mark as it was typed with one Backspace, and it stays', () => {
    typed('en', '6"');
    press(editor, 'Backspace');
    type(editor, ' x');
    expect(editor.state.doc.child(3).textContent).toBe('6" x');
  });

  it('finds the choice again in the next text', () => {
    typed('en', '');
    editor.destroy();
    expect(typed('en', '"a"', false)).toBe('“a”');
  });
});

it('Without the choice everything stays as it is typed', () => {
  expect(typed('en', '"a"... --', false)).toBe('"a"... --');
});
