// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drop } from '@/components/editor/testing/bring-in';
import { openEditor, press } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';

// Nothing is sent from tests.
vi.mock('@/components/media/uploads/tab-uploads', () => ({
  tabUploads: { add: () => ['upload-1'], subscribe: () => () => undefined, getSnapshot: () => [] },
}));

const ID = '0199f000-0000-7000-8000-000000000001';

let editor: Editor;
afterEach(() => editor.destroy());

/** A line of each kind in which something is dropped. */
const LINES: Block[] = [
  { p: 'Line' },
  { ul: ['Item', 'Last'] },
  { quote: 'Quoted' },
  { points: [{ lead: 'Lead', text: ['Text'] }] },
  { table: [['Cell', 'x']] },
  { box: 'Boxtitle', text: ['Boxtext'] },
  { figure: [ID], caption: 'Caption', credit: 'Credit' },
];
const WHERE = 'Title Line Item Last Quoted Lead Text Cell Boxtitle Boxtext Caption Credit Note'.split(' ');

const BLOCKS: [string, Block][] = [
  ['a divider', { divider: true }],
  ['a card', { card: ID }],
  ['a figure', { figure: [ID], caption: 'Quay' }],
  ['a table', { table: [['c1', 'c2']] }],
  ['a list', { ul: ['i1', 'i2'] }],
  ['a list with numbers', { ol: ['i1', 'i2'] }],
  ['a quote of two lines', { quote: ['q1', 'q2'] }],
  ['points', { points: [{ lead: 'l1', text: ['t1'] }] }],
  ['a box', { box: 'b1', text: ['b2'] }],
  ['a bibliography', { references: ['r1', 'r2'] }],
];

/** The kind of a list, and the lines in one of that kind. */
const OF_ONE_KIND = [
  ['bulletList', 'Item', 'Last'],
  ['pointList', 'Lead', 'Text'],
  ['blockquote', 'Quoted'],
];
const kindOf = (block: Block) =>
  'ul' in block ? 'bulletList' : 'points' in block ? 'pointList' : 'quote' in block ? 'blockquote' : '';

/** Every block by its kind, and what is written in it. */
function blocks(): string[] {
  const found: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.isBlock)
      found.push(node.isTextblock ? `${node.type.name}: ${node.textContent}` : node.type.name);
    return !node.isTextblock;
  });
  return found;
}

/** Opens the lines and, below them, the block, which is selected as a mouse does. */
function openWith(block: Block): void {
  const body = [...LINES, block, { p: ['End', { note: 'n' }] }];
  editor = openEditor('en', { title: 'Title', body, notes: { n: 'Note' } });
  const { doc } = editor.state;
  const index = 3 + LINES.length;
  const pos = doc.children.slice(0, index).reduce((size, { nodeSize }) => size + nodeSize, 0);
  const node = doc.child(index);
  if (node.isAtom || node.firstChild?.isAtom) editor.commands.setNodeSelection(node.isAtom ? pos : pos + 1);
  else {
    const [from, to] = [doc.resolve(pos + 1), doc.resolve(pos + node.nodeSize - 1)];
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.between(from, to)));
  }
}

/** Drags what is selected into the middle of a line. */
function dragInto(line: string): void {
  let pos = -1;
  editor.state.doc.descendants((node, at) => {
    if (node.isText && node.text === line) pos = at + 2;
  });
  editor.view.dragging = { slice: editor.state.selection.content(), move: true };
  drop(editor, {}, pos);
}

describe.each(BLOCKS)('A writer drags %s', (_what, block) => {
  it.each(WHERE)('into the line "%s", which stays whole, and nothing is lost', (line) => {
    openWith(block);
    const [before, start] = [blocks(), editor.state.doc];
    dragInto(line);
    // Two lists of one kind are one list then.
    const isOne = OF_ONE_KIND.some(([kind, ...inside]) => kind === kindOf(block) && inside.includes(line));
    const wanted = isOne ? before.toSpliced(before.lastIndexOf(kindOf(block)), 1) : before;
    // A block that is put between two items divides their list, and a body that ends with a block gets a last line.
    const added = line === 'Last' && !isOne ? ['bulletList'] : line === 'Note' ? ['paragraph: '] : [];
    expect(blocks().sort()).toEqual([...wanted, ...added].sort());
    expect(blocks().at(-1)).toBe('paragraph: Note');
    editor.state.doc.check();
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(editor.state.doc.eq(start)).toBe(true);
  });
});

describe('Blocks go before or after what the mouse is over, by its height and not by the letter that it meets', () => {
  const items = () => editor.view.dom.querySelectorAll('li');
  /** Drags the divider to the last letter of the second item, whose height is told here; the mouse is at 1. */
  function dragOn(top: number, height: number): string[] {
    openWith({ divider: true });
    const [, last] = items();
    if (last) last.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
    let pos = -1;
    editor.state.doc.descendants((node, at) => {
      if (node.text === 'Last') pos = at + node.nodeSize;
    });
    editor.view.dragging = { slice: editor.state.selection.content(), move: true };
    drop(editor, {}, pos);
    return blocks().filter((block) => /divider|: (Item|Last)/.test(block));
  }

  it('before an item in its upper half, which divides the list', () => {
    expect(dragOn(0, 10)).toEqual(['paragraph: Item', 'divider', 'paragraph: Last']);
  });

  it('behind it in its lower half', () => {
    expect(dragOn(-10, 12)).toEqual(['paragraph: Item', 'paragraph: Last', 'divider']);
  });
});

describe('One of two pictures of a figure', () => {
  it.each(WHERE.filter((line) => !['Caption', 'Credit'].includes(line)))(
    'is dragged into the line "%s" as a figure of its own, and the line stays whole',
    (line) => {
      openWith({ figure: [ID, ID], caption: 'Quay' });
      const [before, start] = [blocks(), editor.state.doc];
      dragInto(line);
      const added = line === 'Last' ? ['bulletList'] : line === 'Note' ? ['paragraph: '] : [];
      const own = ['figure', 'figureCaption: ', 'figureCredit: '];
      expect(blocks().sort()).toEqual([...before, ...own, ...added].sort());
      press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
      expect(editor.state.doc.eq(start)).toBe(true);
    },
  );
});
