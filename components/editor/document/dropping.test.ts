// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Brought, drop } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press } from '@/components/editor/testing/open-editor';
import { linesOf } from '@/components/editor/testing/writer';
import type { Block, Draft } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { type TakenIn, takeInAsText } from './taken-in';

// Nothing is sent from tests.
vi.mock('@/components/media/uploads/tab-uploads', () => ({
  tabUploads: { add: () => ['upload-1'], subscribe: () => () => undefined, getSnapshot: () => [] },
}));

const ID = '0199f000-0000-7000-8000-000000000001';

let editor: Editor;
let taken: TakenIn[] = [];
afterEach(() => {
  editor.destroy();
  taken = [];
});

function open(draft: Partial<Draft>): void {
  editor = openEditor('en', draft, { onTakenIn: (one) => taken.push(one) });
}

const lines = () => linesOf(editor.state.doc);
const outline = () => outlineOf(editor.state.doc).slice(2);
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });

/** Selects these words. */
function select(words: string): void {
  caretAfter(editor, words);
  const { to } = editor.state.selection;
  editor.commands.setTextSelection({ from: to - words.length, to });
}

/** Drops what is selected at a position. */
function drag(pos: number): void {
  editor.view.dragging = { slice: editor.state.selection.content(), move: true };
  drop(editor, {}, pos);
}

/** The position before the first block of this kind, or before the block that holds it. */
function positionOf(name: string): number {
  let found = -1;
  editor.state.doc.descendants((node, pos) => {
    if (found < 0 && node.type.name === name) found = pos;
  });
  return found;
}

const PICTURE = (words: string) => [
  'figure',
  '  figurePicture',
  `  figureCaption: Quay${words}`,
  '  figureCredit:',
];
const FILE = { type: 'image/png', name: 'map.png' };

/** A block without text, the position of what the mouse is over, and the body with the words "new" dropped there. */
const BLOCKS: [string, Block, string, string[]][] = [
  ['a divider', { divider: true }, 'divider', ['p: new', 'divider']],
  ['a card', { card: ID }, 'entryCard', ['p: new', 'entryCard']],
  ['a figure', { figure: [ID], caption: 'Quay' }, 'figure', ['p: new', ...PICTURE('')]],
  ['a picture', { figure: [ID], caption: 'Quay' }, 'figurePicture', PICTURE('new')],
];

describe.each(BLOCKS)('Dropped on the upper half of %s', (_what, block, name, dropped) => {
  const body = [{ p: 'One' }, block, { p: 'Two words' }];

  it('words stand there, whatever is selected elsewhere, and not where the caret was', () => {
    open({ body });
    select('words');
    drop(editor, { text: 'new' }, positionOf(name));
    expect(outline()).toEqual(['p: One', ...dropped, 'p: Two words']);
    undo();
    expect(lines()).toHaveLength(6);
  });

  it('dragged words are moved there', () => {
    open({ body });
    select('words');
    drag(positionOf(name));
    const moved = dropped.map((line) => line.replace('new', 'words'));
    expect(outline()).toEqual(['p: One', ...moved, 'p: Two']);
  });

  it('the file of a picture becomes a figure, and nothing is left out', () => {
    open({ body });
    drop(editor, { files: [FILE] }, positionOf(name));
    expect(outline().filter((line) => line === 'figure')).toHaveLength(name.startsWith('figure') ? 2 : 1);
    expect([taken, lines().includes('')]).toEqual([[], true]);
  });
});

describe('Dropped between two lines', () => {
  it.each<[string, Brought, string[]]>([
    ['a word is a line of its own', { text: 'new' }, ['p: new']],
    ['several lines are', { html: '<p>a</p><h2>b</h2>' }, ['p: a', 'h2: b']],
    ['a list is', { html: '<ul><li>a</li></ul>' }, ['bulletList', '  listItem', '    p: a']],
  ])('%s', (_what, brought, dropped) => {
    open({ body: [{ p: 'One' }, { p: 'Two' }] });
    drop(editor, brought, editor.state.doc.content.size - 'Two'.length - 2);
    expect(outline()).toEqual(['p: One', ...dropped, 'p: Two']);
  });

  it('it goes into an empty line that stands there', () => {
    open({ body: [{ p: 'One' }, { p: '' }] });
    drop(editor, { text: 'new' }, editor.state.doc.content.size);
    expect(outline()).toEqual(['p: One', 'p: new']);
  });

  it('it becomes plain text there, too, if the writer asks for it, and one undo takes it away', () => {
    open({ body: [{ p: 'One' }, { divider: true }, { p: 'Two' }] });
    const start = editor.state.doc;
    drop(editor, { html: '<h2>1- <b>new</b></h2>', text: '1- new' }, positionOf('divider'));
    takeInAsText(editor.view, taken[0] as TakenIn);
    expect(outline()).toEqual(['p: One', 'p: 1- new', 'divider', 'p: Two']);
    undo();
    expect(editor.state.doc.eq(start)).toBe(true);
  });
});

describe('A writer drags words', () => {
  it('from the body into the title, where they are a part of its line', () => {
    open({ title: 'Title', body: [{ p: 'First' }, { p: 'Second' }] });
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: 12, to: end - 1 });
    drag(8);
    expect(lines()).toEqual(['', 'TitleFirst Second', '', '']);
    undo();
    expect(lines()).toEqual(['', 'Title', '', 'First', 'Second']);
  });

  it('between two items of a list, into the one below', () => {
    open({ body: [{ ul: ['One', 'Two'] }, { p: 'Last' }] });
    select('Last');
    drag(positionOf('listItem') + 'One'.length + 4);
    expect(outline().slice(0, 5)).toEqual([
      'bulletList',
      '  listItem',
      '    p: One',
      '  listItem',
      '    p: LastTwo',
    ]);
  });
});
