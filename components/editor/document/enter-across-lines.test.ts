// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEditor, press } from '@/components/editor/testing/open-editor';
import { documentToJson, tryParseDocument } from '@/lib/richtext/document';

let errors: unknown[];
const keep = (event: ErrorEvent) => {
  errors.push(event.error);
  event.preventDefault();
};
beforeEach(() => {
  errors = [];
  window.addEventListener('error', keep);
});
afterEach(() => window.removeEventListener('error', keep));

const BODY = [
  { p: 'Before' },
  {
    points: [
      { lead: 'One', text: ['first', 'second', 'third'] },
      { lead: 'Two', text: ['last'] },
    ],
  },
  { ul: ['alpha', 'beta', 'gamma'] },
  { p: 'After' },
];

/** The lines of the body after Enter on what stands from the first letter of some words to the last letter of others. */
function afterEnter(first: string, last: string): string[] {
  const editor = openEditor('en', { body: BODY });
  const at = (words: string) => {
    let found = -1;
    editor.state.doc.descendants((node, pos) => {
      if (node.isTextblock && node.textContent === words) found = pos + 1;
    });
    return found;
  };
  const { state, view } = editor;
  const selection = TextSelection.create(state.doc, at(first), at(last) + last.length);
  view.dispatch(state.tr.setSelection(selection));
  press(editor, 'Enter');
  const { doc } = editor.state;
  expect(tryParseDocument(documentToJson(doc))).toMatchObject({ ok: true });
  const lines: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) lines.push(node.textContent);
  });
  editor.destroy();
  return lines.slice(lines.indexOf('Before'));
}

it.each([
  ['two texts of a point', 'second', 'third'],
  ['a whole point', 'One', 'third'],
  ['the last of one point and the first of the next', 'third', 'Two'],
  ['the items of a list', 'alpha', 'beta'],
  ['a whole list', 'alpha', 'gamma'],
  ['a point and the line before it', 'Before', 'third'],
])('Enter on %s deletes it and begins a line, in a text that can be saved', (_what, first, last) => {
  const lines = afterEnter(first, last);
  expect(errors).toEqual([]);
  for (const words of [first, last]) expect(lines).not.toContain(words);
  expect(lines).toContain('After');
});
