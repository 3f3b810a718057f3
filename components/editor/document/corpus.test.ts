// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drop, paste } from '@/components/editor/testing/bring-in';
import { openEditor, press } from '@/components/editor/testing/open-editor';
import { tryParseDocument } from '@/lib/richtext/document';
import { leftOutLines, readCorpus } from '@/lib/richtext/testing/corpus';
import { outlineOf } from '@/lib/richtext/testing/outline';
import type { TakenIn } from './taken-in';

// No newsroom takes the pictures that come with a text.
vi.mock('@/components/media/uploads/tab-uploads', () => ({
  tabUploads: { add: () => [], subscribe: () => () => undefined, getSnapshot: () => [] },
}));

const editors: Editor[] = [];
let taken: TakenIn[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
  taken = [];
});

/** An article with an empty body, and the caret in it. */
function openArticle(): Editor {
  const editor = openEditor('ar', { title: '' }, { onTakenIn: (one) => taken.push(one) });
  editor.commands.focus('end');
  editors.push(editor);
  return editor;
}

const shown = (editor: Editor) =>
  [...outlineOf(editor.state.doc), ...leftOutLines(taken.at(-1)?.leftOut ?? ({} as TakenIn['leftOut']))].join(
    '\n',
  );

describe.each(readCorpus())('$name', ({ html, text, wanted }) => {
  it('is pasted as the wanted document, which can be saved, and one undo takes it back', () => {
    const editor = openArticle();
    const before = editor.state.doc;
    expect(paste(editor, { html, text })).toBe(true);
    expect(shown(editor)).toBe(wanted);
    expect(tryParseDocument(editor.getJSON())).toMatchObject({ ok: true });
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  it('is the same when it is dropped there', () => {
    const editor = openArticle();
    expect(drop(editor, { html, text }, editor.state.selection.head)).toBe(true);
    expect(shown(editor)).toBe(wanted);
  });
});
