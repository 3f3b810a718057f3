// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { caretAfter, openEditor, type } from '@/components/editor/testing/open-editor';

it('A lead has in the editor the colon that readers see, and none after other punctuation', () => {
  const editor = openEditor('ar', {
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
  const colons = () =>
    [...editor.view.dom.querySelectorAll('[data-node="pointLead"]')].map((lead) =>
      lead.getAttribute('data-after'),
    );
  expect(colons()).toEqual([':', null, null]);
  caretAfter(editor, 'مهمة');
  type(editor, '!');
  expect(colons()).toEqual([null, null, null]);
  editor.destroy();
});
