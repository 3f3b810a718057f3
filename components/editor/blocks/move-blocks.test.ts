import { history, undo } from '@tiptap/pm/history';
import { describe, expect, it } from 'vitest';
import { bodyRange } from '@/components/editor/document/field-commands';
import { Writer } from '@/components/editor/testing/writer';
import { blockIdPlugin } from '@/lib/richtext/block-id';
import type { Draft } from '@/lib/richtext/build';
import { deleteBlocks, duplicateBlocks } from './block-commands';
import { moveBlocks, moveBlockTo } from './move-blocks';
import { blockAt } from './selected-blocks';

let ids = 0;
const write = (body: Draft['body']) =>
  new Writer({ title: 'Title', body }, [
    history(),
    blockIdPlugin(() => {
      ids += 1;
      return `new-${ids}`;
    }),
  ]);
const body = (writer: Writer) => writer.lines.slice(3);
const idsOf = ({ state }: Writer) => {
  const found: string[] = [];
  state.doc.descendants((node) => {
    if (node.attrs.id) found.push(node.attrs.id);
  });
  return found;
};
const three = () => write([{ p: 'One' }, { p: 'Two and a little longer' }, { h2: 'Three' }]);

describe('With the keyboard, a writer moves', () => {
  it.each([
    ['up', 'Two', ['Two| and a little longer', 'One', 'Three']],
    ['down', 'Two', ['One', 'Three', 'Two| and a little longer']],
    ['down', 'One', ['Two and a little longer', 'One|', 'Three']],
    ['up', 'Three', ['One', 'Three|', 'Two and a little longer']],
  ] as const)('a line %s from "%s", and the caret with it', (to, words, wanted) => {
    const writer = three().caret(words);
    expect(writer.run(moveBlocks(to))).toBe(true);
    expect(body(writer)).toEqual(wanted);
  });

  it('several lines at once, with what is selected in them', () => {
    const writer = three().selectFrom('ne', 'Two');
    writer.run(moveBlocks('down'));
    expect(body(writer)).toEqual(['Three', 'One', 'Two and a little longer']);
    const { from, to } = writer.state.selection;
    expect(writer.state.doc.textBetween(from, to, '/')).toBe('ne/Two');
  });

  it('nothing past the opening lines, past the end, or out of the title', () => {
    for (const [words, to] of [
      ['One', 'up'],
      ['Three', 'down'],
      ['Title', 'down'],
    ] as const) {
      const writer = three().caret(words);
      expect(writer.run(moveBlocks(to))).toBe(false);
    }
  });

  it('keeps the ids, and one undo takes one move back', () => {
    const writer = three().caret('Two');
    const before = idsOf(writer);
    writer.run(moveBlocks('up'));
    writer.run(moveBlocks('down'));
    expect(idsOf(writer)).toEqual(before);
    writer.run(undo);
    expect(body(writer)[0]).toContain('Two');
    writer.run(undo);
    expect(body(writer)[0]).toBe('One');
  });
});

describe('In a list, a writer moves', () => {
  const listed = () =>
    write([{ p: 'Before' }, { ul: ['One', 'Two'] }, { p: 'Between' }, { ul: ['Three'] }, { p: '' }]);

  it('an item among its neighbours', () => {
    const writer = listed().caret('Two');
    writer.run(moveBlocks('up'));
    expect(body(writer)[1]).toBe('- Two|\n- One');
  });

  it('an item out of the list, past the line beside it', () => {
    const writer = listed().caret('Two');
    writer.run(moveBlocks('down'));
    expect(body(writer).slice(1, 4)).toEqual(['- One', 'Between', '- Two|']);
    expect(new Set(idsOf(writer)).size).toBe(idsOf(writer).length);
  });

  it('an item into the next list of the same kind', () => {
    const writer = write([{ ul: ['One', 'Two'] }, { ul: ['Three', 'Four'] }]).caret('Two');
    writer.run(moveBlocks('down'));
    expect(body(writer)).toEqual(['- One', '- Two|\n- Three\n- Four']);
  });

  it('the only item with its list', () => {
    const writer = listed().caret('Three');
    writer.run(moveBlocks('up'));
    expect(body(writer).slice(1, 4)).toEqual(['- One\n- Two', '- Three|', 'Between']);
  });

  it('points, which get new numbers', () => {
    const points = { points: ['One', 'Two'].map((lead) => ({ lead, text: ['why'] })) };
    const writer = write([points]).caret('Two');
    writer.run(moveBlocks('up'));
    expect(body(writer)).toEqual(['1- Two|: why\n2- One: why']);
  });
});

describe('A block', () => {
  it('is dragged before another one', () => {
    const writer = three();
    const last = blockAt(writer.state.doc, writer.state.doc.content.size - 'Three'.length - 2);
    if (!last) throw new Error('no block');
    expect(writer.run(moveBlockTo(last, bodyRange(writer.state.doc).start))).toBe(true);
    expect(body(writer)).toEqual(['|Three', 'One', 'Two and a little longer']);
    expect(writer.run(moveBlockTo(last, last.to))).toBe(false);
  });

  it('is duplicated with ids of its own, and the caret goes on in the copy', () => {
    const writer = write([{ ul: ['One', 'Two'] }]).selectFrom('One', 'Two');
    writer.run(duplicateBlocks);
    writer.select(writer.state.selection.head);
    expect(body(writer)).toEqual(['- One\n- Two', '- One\n- Two|']);
    expect(new Set(idsOf(writer)).size).toBe(idsOf(writer).length);
  });

  it.each([
    ['Two', ['One', '|Three']],
    ['Three', ['One', 'Two and a little longer|']],
  ])('is deleted: %s', (words, wanted) => {
    const writer = three().caret(words);
    writer.run(deleteBlocks);
    expect(body(writer)).toEqual(wanted);
  });

  it('leaves an empty line if it was the whole text', () => {
    const writer = write([{ h2: 'Alone' }]).caret('Alone');
    writer.run(deleteBlocks);
    expect(body(writer)).toEqual(['|']);
    expect(writer.state.doc.lastChild?.type.name).toBe('paragraph');
  });
});
