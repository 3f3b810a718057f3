// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '@/components/editor/document/actions';
import { caretAfter, openEditor, press } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { plainText } from '@/lib/richtext/plain-text';
import { draggedBlocks, gapsFor } from './block-gaps';
import { moveBlockTo } from './move-blocks';
import { type BlockRange, blockAround } from './selected-blocks';

let editor: Editor;
afterEach(() => editor.destroy());

const open = (...body: Block[]) => {
  editor = openEditor('en', { title: '', body: [...body, { p: 'End' }] });
};
/** The body without its last line, as readers get it, a line for each block. */
const lines = () =>
  editor.state.doc.children.slice(3, -1).map((node) => plainText(node).replaceAll('\n', ' / '));
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });

function positionOf(words: string): number {
  caretAfter(editor, words);
  return editor.state.selection.from;
}

/** What the handle beside these words drags while this is selected. */
function draggedBeside(words: string): BlockRange {
  const { selection } = editor.state;
  const pointed = blockAround(editor.state.doc.resolve(positionOf(words)));
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  const range = pointed && draggedBlocks(editor.state, pointed);
  if (!range) throw new Error('no block');
  return range;
}

/** Selects from the first letter of these words to the last of those. */
function select(first: string, last: string): void {
  const to = positionOf(last);
  const from = positionOf(first) - first.length;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
}

/** The texts before and behind each gap to which the handle beside these words drags. */
function gaps(words: string): string[] {
  const textOf = (node: { textContent: string } | null | undefined) => node?.textContent ?? '';
  return gapsFor(editor.state.doc, draggedBeside(words)).map((pos) => {
    const { nodeBefore, nodeAfter } = editor.state.doc.resolve(pos);
    return `${textOf(nodeBefore)}|${textOf(nodeAfter)}`;
  });
}

/** Drags by the handle beside the one words to the gap before the block of the others, and behind it. */
function drag(words: string, to: string): void {
  const range = draggedBeside(words);
  const gap = gapsFor(editor.state.doc, range)[gaps(words).indexOf(to)];
  if (gap === undefined) throw new Error(`no such gap: ${gaps(words).join(', ')}`);
  runCommand(editor, moveBlockTo(range, gap));
}

const NUMBERED: Block[] = [{ p: 'Before' }, { ol: ['one', 'two', 'three'] }, { p: 'After' }];

describe('By its handle, a writer drags', () => {
  it.each<[string, Block, string]>([
    ['a paragraph', { p: 'Moved' }, 'Moved'],
    ['a heading', { h2: 'Moved' }, '## Moved'],
    ['a quote', { quote: 'Moved' }, 'Moved'],
    ['a table', { table: [['Moved', 'x']] }, 'Moved'],
  ])(
    '%s between two items of a list, whose numbers go on, and out again, and the list is whole',
    (_what, block) => {
      open(...NUMBERED, block);
      const start = editor.state.doc;
      drag('Moved', 'one|two');
      const [before, one, moved, others, after] = lines();
      expect([before, one, others, after]).toEqual(['Before', '1. one', '2. two / 3. three', 'After']);
      expect(moved).toContain('Moved');
      drag('Moved', 'After|End');
      expect(lines().slice(0, 3)).toEqual(['Before', '1. one / 2. two / 3. three', 'After']);
      undo();
      undo();
      expect(editor.state.doc.eq(start)).toBe(true);
    },
  );

  it('points, divided by a paragraph', () => {
    open({ p: 'Moved' }, { points: ['a', 'b'].map((lead) => ({ lead, text: ['why'] })) });
    drag('Moved', 'awhy|bwhy');
    expect(lines()).toEqual(['1- a: why', 'Moved', '2- b: why']);
  });

  it('an item out of its list, where it is a list of its own, and among those of another of its kind', () => {
    open(...NUMBERED, { p: 'Between' }, { ol: ['x', 'y'] });
    drag('two', 'After|Between');
    expect(lines()).toEqual(['Before', '1. one / 2. three', 'After', '1. two', 'Between', '1. x / 2. y']);
    drag('two', 'x|y');
    expect(lines()).toEqual(['Before', '1. one / 2. three', 'After', 'Between', '1. x / 2. two / 3. y']);
  });

  it('an item into a list of another kind, where it keeps its own', () => {
    open(...NUMBERED, { ul: ['dot', 'dash'] });
    drag('dot', 'one|two');
    expect(lines()).toEqual(['Before', '1. one', '- dot', '2. two / 3. three', 'After', '- dash']);
  });

  it('the blocks that are selected, if it is the handle of one of them, and otherwise the one beside it', () => {
    open(...NUMBERED, { p: 'Last' });
    select('one', 'three');
    const whole = draggedBeside('two');
    const textOf = ({ parent, first }: BlockRange) => parent.child(first).textContent;
    expect([whole, draggedBeside('Last')].map(textOf)).toEqual(['onetwothree', 'Last']);
    runCommand(editor, moveBlockTo(whole, editor.state.doc.content.size - 'End'.length - 2));
    expect(lines()).toEqual(['Before', 'After', 'Last', '1. one / 2. two / 3. three']);
  });
});

describe('A block can be dragged', () => {
  it('between the blocks of the body and the items of its lists, and nowhere else', () => {
    open(...NUMBERED, { quote: ['q1', 'q2'] }, { table: [['c1', 'c2']] }, { p: 'Moved' });
    expect(gaps('Moved')).toEqual([
      '|Before',
      'Before|onetwothree',
      'one|two',
      'two|three',
      'onetwothree|After',
      'After|q1q2',
      'q1q2|c1c2',
      'c1c2|Moved',
      'Moved|End',
      'End|',
    ]);
  });

  it('as an item among the items beside it, and not between those and the list', () => {
    open(...NUMBERED);
    expect(gaps('two')).toEqual(['|Before', '|one', 'one|two', 'two|three', 'three|', 'After|End', 'End|']);
  });

  it('not before the opening lines, and not behind the notes', () => {
    editor = openEditor('en', {
      title: 'Title',
      body: [{ p: ['Moved', { note: 'n' }] }, { p: 'End' }],
      notes: { n: 'Note' },
    });
    expect(gaps('Moved')).toEqual(['|Moved', 'Moved|End', 'End|Note']);
  });
});
