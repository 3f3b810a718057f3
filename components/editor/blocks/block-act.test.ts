import type { Command, Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { bodyRange } from '@/components/editor/document/field-commands';
import { Writer } from '@/components/editor/testing/writer';
import { blockActOf, positionOfBlocks } from './block-act';
import { deleteBlocks, duplicateBlocks } from './block-commands';
import { moveBlocks, moveBlockTo } from './move-blocks';
import { selectedBlocks } from './selected-blocks';

const write = () =>
  new Writer({
    body: [{ p: 'One' }, { p: 'Two' }, { ul: ['First item', 'Second item', 'Third item'] }, { p: 'Four' }],
    notes: {},
  });

/** What the screen is told of a command, and where the caret is then. */
function told(writer: Writer, command: Command) {
  let sent: Transaction | null = null;
  command(writer.state, (transaction) => {
    sent = transaction;
    writer.state = writer.state.apply(transaction);
  });
  return { act: sent && blockActOf(sent), position: positionOfBlocks(writer.state) };
}

const toEnd: Command = (state, dispatch, view) => {
  const range = selectedBlocks(state.selection);
  return range !== null && moveBlockTo(range, bodyRange(state.doc).end)(state, dispatch, view);
};

describe('Who does not see the text is told that blocks', () => {
  it.each([
    ['went up', 'Two', moveBlocks('up'), 'movedUp', { first: 1, last: 1, count: 4 }],
    ['went down', 'Two', moveBlocks('down'), 'movedDown', { first: 3, last: 3, count: 4 }],
    ['were dragged', 'One', toEnd, 'moved', { first: 4, last: 4, count: 4 }],
    ['were copied', 'Two', duplicateBlocks, 'duplicated', { first: 3, last: 3, count: 5 }],
    ['are gone', 'One', deleteBlocks, 'deleted', { first: 1, last: 1, count: 3 }],
  ] as const)('%s, and where they are among the others', (_what, words, command, act, position) => {
    expect(told(write().caret(words), command)).toEqual({ act, position });
  });

  it('of a list went up within it', () => {
    const writer = write().caret('Third item');
    expect(told(writer, moveBlocks('up'))).toEqual({
      act: 'movedUp',
      position: { first: 2, last: 2, count: 3 },
    });
  });

  it('went down together', () => {
    const writer = write().selectFrom('One', 'Two');
    expect(told(writer, moveBlocks('down'))).toEqual({
      act: 'movedDown',
      position: { first: 2, last: 3, count: 4 },
    });
  });

  it('and nothing of a command that can do nothing, or of typing', () => {
    expect(told(write().caret('One'), moveBlocks('up')).act).toBeNull();
    const typing: Command = (state, dispatch) => {
      dispatch?.(state.tr.insertText('x'));
      return true;
    };
    expect(told(write().caret('One'), typing).act).toBeUndefined();
  });
});
