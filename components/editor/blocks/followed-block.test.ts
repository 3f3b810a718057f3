import type { Command, Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { Writer } from '@/components/editor/testing/writer';
import { deleteBlocks } from './block-commands';
import { moveBlockTo } from './move-blocks';
import { type BlockRange, followedBlock, selectedBlocks } from './selected-blocks';

const FIRST = 'One line that is longer than the others';
const write = () => new Writer({ body: [{ p: FIRST }, { p: 'Two' }, { p: 'Three' }] });

/** The block that somebody points at. */
function pointedAt(writer: Writer, words: string): BlockRange {
  const range = selectedBlocks(writer.caret(words).state.selection);
  if (!range) throw new Error('no block');
  return range;
}

/** The block after what others, or the writer, do meanwhile. */
function followed(writer: Writer, range: BlockRange, command: Command): BlockRange | null {
  const changes: Transaction[] = [];
  command(writer.state, (transaction) => {
    changes.push(transaction);
    writer.state = writer.state.apply(transaction);
  });
  return followedBlock(range, writer.state.doc, changes);
}

const typing =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };

describe('A block at which a writer points, while the text changes,', () => {
  it('is dragged as it is now when somebody has typed in the block before', () => {
    const writer = write();
    const pointed = pointedAt(writer, 'Two');
    writer.caret(FIRST);
    const range = followed(writer, pointed, typing(' and longer'));
    expect(range && writer.run(moveBlockTo(range, range.to))).toBe(false);
    expect(range && writer.run(moveBlockTo(range, writer.state.doc.content.size))).toBe(true);
    expect(writer.lines.slice(3).map((line) => line.replace('|', ''))).toEqual([
      `${FIRST} and longer`,
      'Three',
      'Two',
    ]);
  });

  it('is of its new size when somebody has typed in it', () => {
    const writer = write();
    const pointed = pointedAt(writer, 'Two');
    const range = followed(writer, pointed, typing('!'));
    expect(range && [range.from, range.to]).toEqual([pointed.from, pointed.to + 1]);
  });

  it('is no longer pointed at when it was deleted, and not the one that stands there now', () => {
    const writer = write();
    expect(followed(writer, pointedAt(writer, FIRST), deleteBlocks)).toBeNull();
  });

  it('is the same one when the block before it was deleted', () => {
    const writer = write();
    const pointed = pointedAt(writer, 'Two');
    writer.caret(FIRST);
    const range = followed(writer, pointed, deleteBlocks);
    expect(range?.parent.child(range.first).textContent).toBe('Two');
  });
});
