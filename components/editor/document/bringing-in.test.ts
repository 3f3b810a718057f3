// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { AllSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Brought, drop, paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import { linesOf } from '@/components/editor/testing/writer';
import type { Draft } from '@/lib/richtext/build';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { insertSlice } from './insert-slice';
import { PASTE_LIMIT } from './raw-limit';
import { stateOfTakenIn, type TakenIn, takeInAsText, undoTakenIn } from './taken-in';

// Nothing is sent from tests.
vi.mock('@/components/media/uploads/tab-uploads', () => ({
  tabUploads: { add: () => ['upload-1'], subscribe: () => () => undefined, getSnapshot: () => [] },
}));

let editor: Editor;
let taken: TakenIn[] = [];
let refusals = 0;
afterEach(() => {
  editor.destroy();
  taken = [];
  refusals = 0;
});

function open(draft: Partial<Draft>): void {
  const onTooLarge = () => (refusals += 1);
  editor = openEditor('en', draft, { onTakenIn: (one) => taken.push(one), onTooLarge });
}

const lines = () => linesOf(editor.state.doc);
const outline = () => outlineOf(editor.state.doc);
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
const last = () => taken.at(-1) as TakenIn;
const byBoth: [string, (brought: Brought) => boolean][] = [
  ['pasted', (brought) => paste(editor, brought)],
  ['dropped', (brought) => drop(editor, brought, editor.state.selection.head)],
];

describe.each(byBoth)('What is %s', (_how, bring) => {
  it('and too large is refused, and nothing of it stays', () => {
    open({ body: [{ p: 'Text' }] });
    caretAfter(editor, 'Text');
    const before = editor.state.doc;
    expect(bring({ html: `<p>${'ا'.repeat(PASTE_LIMIT)}</p>` })).toBe(true);
    expect(bring({ text: 'a'.repeat(PASTE_LIMIT) })).toBe(true);
    expect([refusals, editor.state.doc.eq(before), taken.length]).toEqual([2, true, 0]);
  });

  it('and nests lists deeper than a document may is brought in as lines', () => {
    open({ body: [{ p: 'Text' }] });
    caretAfter(editor, 'Text');
    const table = '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>';
    bring({ html: `${'<ul><li>a'.repeat(40)}${'</li></ul>'.repeat(40)}${table}` });
    expect(lines()[3]).toBe('Texta');
    expect(lines().slice(43)).toEqual(['A | 1', 'B | 2']);
  });

  it('is one undo step, whatever was typed right before and after it', () => {
    open({ body: [{ p: '' }] });
    editor.commands.focus('end');
    type(editor, 'before ');
    bring({ html: '<p>one</p><p>two</p>' });
    type(editor, ' after');
    expect(lines().slice(3)).toEqual(['before one', 'two after']);
    undo();
    expect(lines().slice(3)).toEqual(['before one', 'two']);
    undo();
    expect(lines().slice(3)).toEqual(['before ']);
  });

  it('into the title is one line, with the cells of a table apart and the numbers of points', () => {
    open({ title: 'How ', body: [{ p: 'Text' }] });
    caretAfter(editor, 'How ');
    bring({
      html: '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table><p>1- Lead: words</p>',
    });
    expect(lines()[1]).toBe('How A | 1 / B | 2 1- Lead: words');
  });

  it('and holds a foreign picture alone, or one for the title, changes nothing and is told', () => {
    open({ title: 'Title', body: [{ p: 'Text' }] });
    const before = editor.state.doc;
    caretAfter(editor, 'Text');
    expect(bring({ html: '<img src="https://example.org/a.png" alt="A map">' })).toBe(true);
    caretAfter(editor, 'Title');
    expect(bring({ html: '<img src="a.png">', files: [{ type: 'image/png', name: 'map.png' }] })).toBe(true);
    expect(editor.state.doc.eq(before)).toBe(true);
    expect(taken.every(({ leftOut }) => leftOut.pictures === 1)).toBe(true);
  });

  it('and is the file of a picture leaves a figure there while the file is sent', () => {
    open({ body: [{ p: 'Text' }] });
    caretAfter(editor, 'Text');
    expect(bring({ files: [new File(['x'], 'map.png', { type: 'image/png' })] })).toBe(true);
    expect(editor.state.doc.child(4).type.name).toBe('figure');
  });

  it('and is a picture as a browser copies it, element and file, is one figure with what the page says of it', () => {
    open({ body: [{ p: 'Text' }] });
    caretAfter(editor, 'Text');
    const html = '<img src="https://example.org/map.png" alt="  A map ">';
    bring({ html, files: [new File(['x'], 'map.png', { type: 'image/png' })] });
    expect(editor.state.doc.child(4).firstChild?.attrs.alt).toBe('A map');
    expect(taken).toEqual([]);
  });

  it('and is the file of a report leaves an attachment there while the file is sent, in the order of the files', () => {
    open({ body: [{ p: 'Text' }] });
    caretAfter(editor, 'Text');
    const names = ['report.pdf', 'map.png', 'تقرير.DOCX'];
    expect(
      bring({ files: names.map((name) => ({ name, type: name === 'map.png' ? 'image/png' : '' })) }),
    ).toBe(true);
    expect(editor.state.doc.children.slice(4, 7).map(({ type }) => type.name)).toEqual([
      'fileAttachment',
      'figure',
      'fileAttachment',
    ]);
    expect(taken).toEqual([]);
    undo();
    expect(lines().slice(3)).toEqual(['Text']);
  });

  it('and is a file that no text can show, or one for the title, changes nothing and is told', () => {
    open({ title: 'Title', body: [{ p: 'Text' }] });
    const before = editor.state.doc;
    caretAfter(editor, 'Text');
    expect(bring({ files: [{ type: 'application/zip', name: 'all.zip' }] })).toBe(true);
    caretAfter(editor, 'Title');
    expect(bring({ files: [{ type: 'application/pdf', name: 'report.pdf' }] })).toBe(true);
    expect(editor.state.doc.eq(before)).toBe(true);
    expect(taken.map(({ leftOut }) => [leftOut.files, leftOut.pictures])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('and holds no words deletes nothing of what is selected', () => {
    open({ title: 'Title here', body: [{ p: 'Text goes on' }] });
    editor.commands.setTextSelection({ from: 5, to: editor.state.doc.content.size - 3 });
    const before = editor.state.doc;
    expect(bring({ html: '<style>p{}</style><span></span>' })).toBe(true);
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  it('becomes plain text when the writer asks for it, at the same position and in one more step', () => {
    open({ body: [{ p: 'Start end' }] });
    caretAfter(editor, 'Start ');
    const before = editor.state.doc;
    bring({ html: '<p><b>1- Bold:</b> words<del>gone</del></p>', text: '1- Bold: words' });
    expect(last().leftOut.deletions).toBe(1);
    takeInAsText(editor.view, last());
    expect(outline().at(-1)).toBe('p: Start 1- Bold: wordsend');
    undo();
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  it('can be taken back until the writer goes on', () => {
    open({ body: [{ p: 'Text' }] });
    caretAfter(editor, 'Text');
    bring({ html: '<p>more</p>' });
    const first = last();
    expect(stateOfTakenIn(editor.state, first)).toBe('latest');
    type(editor, '!');
    expect(stateOfTakenIn(editor.state, first)).toBe('earlier');
    expect(undoTakenIn(editor.view, first)).toBe(false);
    undo();
    expect(undoTakenIn(editor.view, first)).toBe(true);
    expect([stateOfTakenIn(editor.state, first), lines()[3]]).toEqual(['undone', 'Text']);
  });

  it('with several lines begins the body of a blank article, not its first field', () => {
    open({ title: '' });
    editor.commands.focus('start');
    bring({ text: 'First paragraph\n\nSecond paragraph' });
    expect(lines()).toEqual(['', '', '', 'First paragraph', 'Second paragraph']);
  });
});

describe('A writer pastes', () => {
  it('over everything that is selected, into the body and not into the kicker', () => {
    open({ kicker: 'Kicker', body: [{ p: 'Text' }] });
    editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
    paste(editor, { html: '<p>كلمة جديدة</p>' });
    expect(lines()).toEqual(['', '', '', 'كلمة جديدة']);
    undo();
    expect(lines()).toEqual(['Kicker', 'Title', '', 'Text']);
  });

  it.each([
    ['<p>  <span>1- not a point</span></p>', '1- not a point'],
    ['<p>• not a bullet</p>', '• not a bullet'],
  ])('without any form with Ctrl+Shift+V: %s', (html, text) => {
    open({ body: [{ p: '' }] });
    editor.commands.focus('end');
    press(editor, 'V', { code: 'KeyV', ctrlKey: true, shiftKey: true });
    paste(editor, { html, text });
    expect(outline().at(-1)).toBe(`p: ${text}`);
  });

  it('a number in the middle of a sentence, which makes no point of it', () => {
    open({ body: [{ p: 'From to' }] });
    caretAfter(editor, 'From ');
    paste(editor, { text: '1- Lead: words ' });
    expect(lines()[3]).toBe('From 1- Lead: words to');
  });

  it('what was copied in the editor as it was, with its empty lines and its numbers', () => {
    open({ body: [{ p: 'A' }, { p: '' }, { p: '1- typed' }, { p: 'B' }, { p: '' }] });
    const from = editor.state.doc.content.size - 15;
    const copied = editor.view.serializeForClipboard(
      editor.state.doc.slice(from - 4, editor.state.doc.content.size - 2),
    );
    editor.commands.focus('end');
    const before = lines().slice(3);
    paste(editor, { html: copied.dom.innerHTML, text: copied.text });
    expect(lines().slice(3).join('|')).toBe([...before.slice(0, -1), ...before.slice(0, -1)].join('|'));
  });
});

it('A video among lines that are pasted into a list keeps its address there, and nothing is lost', () => {
  open({ body: [{ ul: ['Item'] }] });
  caretAfter(editor, 'Item');
  paste(editor, { text: 'See\nhttps://youtu.be/a1B2c3D4_-x\nand' });
  expect(editor.getText()).toMatch(/See[\s\S]*watch\?v=a1B2c3D4_-x[\s\S]*and/);
  expect(outline()).not.toContain('video ');
});

it('What has more blocks than a document may have is not inserted, not even as lines', () => {
  open({ body: [{ p: 'Text' }] });
  editor.commands.focus('end');
  const { schema } = editor;
  const block = schema.node('paragraph', null, schema.text('a'));
  const blocks = Array.from({ length: DOCUMENT_LIMITS.nodes / 2 }, () => block);
  expect(insertSlice(editor.state, new Slice(Fragment.fromArray(blocks), 0, 0))).toBeNull();
  expect(insertSlice(editor.state, new Slice(Fragment.fromArray(blocks.slice(100)), 0, 0))).not.toBeNull();
});
