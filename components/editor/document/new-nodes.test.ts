// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caretAfter, openEditor, type } from '@/components/editor/testing/open-editor';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import type { NodeJson } from '@/lib/richtext/document-json';
import { jsonOf, paragraph, text } from '@/lib/richtext/testing/sample-document';
import { goToEnd } from './trailing-paragraph';

vi.mock('@/lib/richtext/node-specs', async (importOriginal) => {
  const { NODE_SPECS } = await importOriginal<typeof import('@/lib/richtext/node-specs')>();
  const { noteMark, notes, picture } = await import('@/lib/richtext/testing/extra-specs');
  return { NODE_SPECS: [...NODE_SPECS, picture, noteMark, notes] };
});

const picture: NodeJson = { type: 'picture', attrs: { file: 'a.jpg' } };
const noteMark: NodeJson = { type: 'noteMark', attrs: { note: 'x' } };
const notes: NodeJson = { type: 'notes', content: [paragraph(text('A note.'))] };

let editor: Editor;
afterEach(() => editor.destroy());

function open(...blocks: NodeJson[]): void {
  editor = openEditor('en', {});
  editor.commands.setContent(jsonOf(blocks));
}

const body = () => editor.state.doc.children.slice(3).map((node) => node.type.name);

describe('In a text with a picture and notes, a writer', () => {
  it('finds the last empty line before the notes', () => {
    open(picture, notes);
    caretAfter(editor, 'Title');
    type(editor, '!');
    expect(body()).toEqual(['picture', 'paragraph', 'notes']);
    goToEnd(editor.state, editor.view.dispatch);
    type(editor, 'Last line');
    expect(editor.state.doc.child(4).textContent).toBe('Last line');
  });

  it('gives them ids and can save what is written', () => {
    open(picture, paragraph(text('word'), noteMark), notes);
    caretAfter(editor, 'word');
    type(editor, '!');
    const json = documentToJson(editor.state.doc);
    expect(documentToJson(parseDocument(json))).toEqual(json);
    expect(json.content.filter(({ attrs }) => attrs?.id === undefined)).toEqual([]);
  });

  it('pastes a note into the title as its text', () => {
    open(paragraph(text('word'), noteMark));
    const words = editor.state.doc.slice(6 + 6, 6 + 6 + 5);
    const { dom } = editor.view.serializeForClipboard(words);
    caretAfter(editor, 'Title');
    editor.view.pasteHTML(dom.innerHTML, new Event('paste') as ClipboardEvent);
    expect(editor.state.doc.child(1).textContent).toBe('Titleword[1]');
  });
});
