// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { deleteSelected } from './replace-selection';

let editor: Editor;
afterEach(() => editor?.destroy());

const LIST: Block = { ul: ['first', 'second', 'third'] };
const open = (...body: Block[]) => {
  editor = openEditor('en', { title: 'Title', body });
};
const body = () => outlineOf(editor.state.doc).slice(2).join(' / ').replaceAll(/ +/g, ' ');

/** The position before words, where the caret is after Home. */
function startOf(words: string): number {
  caretAfter(editor, words);
  return editor.state.selection.head - words.length;
}

function select(from: number, to: number): void {
  const { doc, plugins } = editor.state;
  const selection = TextSelection.create(doc, from, to);
  editor.view.updateState(EditorState.create({ doc, selection, plugins }));
}

/** Cuts from one position to another, and returns what the clipboard has. */
function cut(from: number, to: number): string {
  select(from, to);
  const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
  editor.view.dispatch(deleteSelected(editor.state.tr));
  return dom.innerHTML;
}

describe('Whole lines that are cut, as by Home and Shift with the arrow down', () => {
  const LINES = ['text', 'Heading', 'quoted', 'first', 'second', 'third', 'one'];
  const pairs = LINES.flatMap((from, index) => LINES.slice(index + 1).map((to) => [from, to] as const));

  it.each(pairs)('come back where they were: %s to %s', (from, to) => {
    open({ p: 'text' }, { h2: 'Heading' }, { quote: 'quoted' }, LIST, { ol: ['one', 'two'] });
    const before = body();
    const html = cut(startOf(from), startOf(to));
    expect(body()).not.toBe(before);
    paste(editor, { html });
    expect(body()).toBe(before);
  });

  it.each<[what: string, from: string, to: string, at: string, wanted: string]>([
    ['a paragraph before an item', 'text', 'Heading', 'first', 'h2: Heading / p: text / [first] / [second]'],
    ['a paragraph into a list', 'text', 'Heading', 'second', 'h2: Heading / [first] / p: text / [second]'],
    [
      'a heading before a paragraph',
      'Heading',
      'first',
      'text',
      'h2: Heading / p: text / [first] / [second]',
    ],
    [
      'an item before another',
      'second',
      'end',
      'first',
      'p: text / h2: Heading / [second] / [first] / p: end',
    ],
    [
      'an item before a paragraph',
      'second',
      'end',
      'text',
      '[second] / p: text / h2: Heading / [first] / p: end',
    ],
  ])('stay what they are: %s', (_what, from, to, at, wanted) => {
    open({ p: 'text' }, { h2: 'Heading' }, { ul: ['first', 'second'] }, { p: 'end' });
    const html = cut(startOf(from), startOf(to));
    editor.commands.setTextSelection(startOf(at));
    paste(editor, { html });
    const lines = body()
      .replaceAll('bulletList / ', '')
      .replaceAll(/listItem \/ p: (\w+)/g, '[$1]');
    expect(lines.startsWith(wanted)).toBe(true);
  });
});

describe('What is pasted at the end of the body', () => {
  const TABLE = '<table><tr><td>Year</td><td>2018</td></tr><tr><td>Sum</td><td>9</td></tr></table>';
  const POINTS = '<p>1- Lead: text</p><p>2- Other: text</p>';

  it.each([
    ['a table', TABLE, true],
    ['a table', TABLE, false],
    ['points', POINTS, true],
    ['a divider', '<hr>', true],
    ['a divider', '<hr>', false],
  ])('%s, leaves the caret behind it in the body, not in the first note: %s', (_what, html, hasNote) => {
    const line = hasNote ? ['Text', { note: 'n' }] : 'Text';
    const notes = hasNote ? { notes: { n: 'Note' } } : {};
    editor = openEditor('en', { body: [{ p: line }, { p: '' }], ...notes });
    caretAfter(editor, 'Text');
    editor.commands.setTextSelection(editor.state.selection.head + (hasNote ? 3 : 2));
    const before = editor.state.doc;
    paste(editor, { html });
    type(editor, 'goes on');
    const lines = editor.state.doc.children.map(
      ({ type: { name }, textContent }) => `${name} ${textContent}`,
    );
    expect(lines.slice(5)).toEqual(['paragraph goes on', ...(hasNote ? ['footnotes Note'] : [])]);
    undo(editor.state, editor.view.dispatch);
    undo(editor.state, editor.view.dispatch);
    expect(editor.state.doc.eq(before)).toBe(true);
  });
});

it.each(['<hr>', '<table><tr><td>Year</td><td>2018</td></tr></table>'])(
  'What is pasted above a block that is closed leaves the caret in a line between both: %s',
  (html) => {
    open({ p: 'Text' });
    caretAfter(editor, 'Text');
    paste(editor, { html });
    caretAfter(editor, 'Text');
    const before = editor.state.doc.childCount;
    paste(editor, { html });
    type(editor, 'between');
    const names = editor.state.doc.children.map(
      ({ type: { name }, textContent }) => `${name} ${textContent}`,
    );
    const [first, line, second] = names.slice(
      names.findIndex((name) => name.startsWith('paragraph Text')) + 1,
    );
    expect(line).toBe('paragraph between');
    expect([first, second]).not.toContain(undefined);
    expect(first).toBe(second);
    expect(editor.state.doc.childCount).toBe(before + 2);
  },
);

it.each<[from: string, to: string, first: Block, second: Block]>([
  ['bullet', 'ordered', { ul: ['one', 'two'] }, { ol: ['1st', '2nd', '3rd'] }],
  ['ordered', 'bullet', { ol: ['one', 'two'] }, { ul: ['1st', '2nd', '3rd'] }],
])('What follows a cut from %s to a %s keeps its kind', (from, to, first, second) => {
  open(first, second);
  const before = body();
  const start = startOf('two') + 1;
  caretAfter(editor, '1s');
  const html = cut(start, editor.state.selection.head);
  expect(body()).toBe(
    `${from}List / listItem / p: one / listItem / p: tt / ${to}List / listItem / p: 2nd / listItem / p: 3rd`,
  );
  paste(editor, { html });
  expect(editor.getText().match(/\w+/g)?.join(' ')).toBe('Title one two 1st 2nd 3rd');
  undo(editor.state, editor.view.dispatch);
  undo(editor.state, editor.view.dispatch);
  expect(body().startsWith(before)).toBe(true);
});

it('Words that replace a whole list stand where it stood, and not in the next line', () => {
  open({ p: 'text' }, LIST, { p: 'after' });
  const from = startOf('first');
  select(from, startOf('third') + 'third'.length);
  type(editor, 'x');
  expect(body()).toBe('p: text / bulletList / listItem / p: x / p: after');
});

it('The numbers of a list that a paragraph divides go on', () => {
  open({ p: 'text' }, { h2: 'Heading' }, { ol: ['one', 'two', 'three'] });
  const html = cut(startOf('text'), startOf('Heading'));
  editor.commands.setTextSelection(startOf('three'));
  paste(editor, { html });
  const lists = editor.state.doc.children.filter((node) => node.type.name === 'orderedList');
  expect(lists.map(({ attrs }) => attrs.start)).toEqual([1, 3]);
});

it.each([
  ['ul', 'p: text1st / bulletList / listItem / p: 2nd line'],
  ['ol', 'p: text1st / orderedList from 2 / listItem / p: 2nd line'],
])('A list that is pasted inside a line (%s) leaves no empty item there', (tag, wanted) => {
  open({ p: 'text line' });
  caretAfter(editor, 'text');
  paste(editor, { html: `<${tag}><li>1st</li><li>2nd</li></${tag}>` });
  expect(body()).toBe(wanted);
});
