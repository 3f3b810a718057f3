// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';

let editor: Editor;
afterEach(() => editor.destroy());

const colons = () =>
  [...editor.view.dom.querySelectorAll('[data-node="pointLead"]')].map((lead) =>
    lead.getAttribute('data-after'),
  );

it('A lead has in the editor the colon that readers see, and none after other punctuation', () => {
  editor = openEditor('ar', {
    body: [
      {
        points: [
          { lead: 'مهمة', text: ['نص'] },
          { lead: 'لماذا الآن؟', text: ['نص'] },
          { lead: '', text: ['نص'] },
        ],
      },
    ],
  });
  expect(colons()).toEqual([':', null, null]);
  caretAfter(editor, 'مهمة');
  type(editor, '!');
  expect(colons()).toEqual([null, null, null]);
});

it('It stays with its lead while words are written elsewhere, and when its list is moved and brought back', () => {
  const text = ['a'];
  editor = openEditor('en', {
    body: [
      { p: 'Before' },
      {
        points: [
          { lead: 'One', text },
          { lead: 'Two', text },
        ],
      },
    ],
  });
  caretAfter(editor, 'Before');
  type(editor, ' it');
  press(editor, 'Enter');
  expect(colons()).toEqual([':', ':']);
  const { doc, tr } = editor.state;
  doc.forEach((list, pos) => {
    if (list.type.name !== 'pointList') return;
    const above = tr.delete(pos, pos + list.nodeSize).doc.resolve(pos).nodeBefore;
    editor.view.dispatch(tr.insert(pos - (above?.nodeSize ?? 0), list));
  });
  expect(colons()).toEqual([':', ':']);
  press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
  expect(colons()).toEqual([':', ':']);
});
