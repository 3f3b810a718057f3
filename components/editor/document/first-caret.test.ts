import { Selection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { Writer } from '@/components/editor/testing/writer';
import type { Draft } from '@/lib/richtext/build';
import { caretToKeep, firstCaret, type KeptCaret } from './first-caret';

/** The line in which the caret stands when such a text is opened, how many letters are before it, and whether the text scrolls there. */
function opened(draft: Partial<Draft>, kept: KeptCaret | null = null) {
  const { doc } = new Writer(draft).state;
  const { position, isShown } = firstCaret(doc, kept);
  const { parent, parentOffset } = doc.resolve(position);
  return [parent.type.name, parentOffset, isShown ? 'shown' : 'not shown'];
}

describe('The caret in a text that is opened', () => {
  it('stands in the first line of one that is not begun', () => {
    expect(opened({ title: '' })).toEqual(['kicker', 0, 'shown']);
  });

  it.each<[string, Partial<Draft>]>([
    ['with a body', { body: [{ p: 'Text' }] }],
    ['with a kicker', { kicker: 'Kicker' }],
    ['with a standfirst', { standfirst: 'Stand' }],
    ['with a table alone', { body: [{ table: [['a', 'b']] }] }],
  ])('stands in the title of one %s that still has none', (_what, draft) => {
    expect(opened({ ...draft, title: '' })).toEqual(['title', 0, 'shown']);
  });

  it('stands after the blanks of a title that holds nothing else', () => {
    expect(opened({ title: '  ', body: [{ p: 'Text' }] })).toEqual(['title', 2, 'shown']);
  });

  it('stands after the last word of one that is written, while its beginning is shown', () => {
    expect(opened({ title: 'Title' })).toEqual(['paragraph', 0, 'not shown']);
    expect(opened({ title: 'Title', body: [{ p: 'Text' }, { p: 'More text' }] })).toEqual([
      'paragraph',
      9,
      'not shown',
    ]);
    expect(opened({ title: 'Title', body: [{ h2: 'Head' }] })).toEqual(['heading', 4, 'not shown']);
    const body = [{ p: ['Text', { note: 'n' }] }];
    expect(opened({ title: 'Title', body, notes: { n: 'What it says' } })).toEqual([
      'paragraph',
      5,
      'not shown',
    ]);
  });

  it('stands where the writer left off, also in a list, and after a block has become shorter', () => {
    const draft = { title: 'Title', body: [{ p: 'Text' }, { ul: ['one', 'two'] }, { p: 'Last' }] };
    const { doc } = new Writer(draft).state;
    const inItem =
      doc.child(3).nodeSize + doc.content.size - doc.child(5).nodeSize - doc.child(3).nodeSize - 4;
    const kept = caretToKeep(Selection.near(doc.resolve(inItem), -1));
    expect(kept).not.toBeNull();
    expect(opened(draft, kept)).toEqual(['paragraph', 2, 'shown']);
    const { id } = doc.child(3).attrs;
    expect(opened(draft, { block: id, offset: 3 })).toEqual(['paragraph', 3, 'shown']);
    expect(opened(draft, { block: id, offset: 99 })).toEqual(['paragraph', 4, 'shown']);
    expect(opened(draft, { block: 'gone', offset: 1 })).toEqual(['paragraph', 4, 'not shown']);
  });
});
