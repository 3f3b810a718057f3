import { describe, expect, it } from 'vitest';
import { Writer } from '@/components/editor/testing/writer';
import type { Draft } from '@/lib/richtext/build';
import { firstCaret } from './first-caret';

/** The line in which the caret stands when such a text is opened, and how many letters are before it. */
function opened(draft: Partial<Draft>) {
  const { doc } = new Writer(draft).state;
  const caret = firstCaret(doc);
  return caret === null ? null : [doc.resolve(caret).parent.type.name, doc.resolve(caret).parentOffset];
}

describe('The caret in a text that is opened', () => {
  it('stands in the first line of one that is not begun', () => {
    expect(opened({ title: '' })).toEqual(['kicker', 0]);
  });

  it.each<[string, Partial<Draft>]>([
    ['with a body', { body: [{ p: 'Text' }] }],
    ['with a kicker', { kicker: 'Kicker' }],
    ['with a standfirst', { standfirst: 'Stand' }],
    ['with a table alone', { body: [{ table: [['a', 'b']] }] }],
  ])('stands in the title of one %s that still has none', (_what, draft) => {
    expect(opened({ ...draft, title: '' })).toEqual(['title', 0]);
  });

  it('stands after the blanks of a title that holds nothing else', () => {
    expect(opened({ title: '  ', body: [{ p: 'Text' }] })).toEqual(['title', 2]);
  });

  it('is nowhere in one that has its title, which is read first', () => {
    expect(opened({ title: 'Title' })).toBeNull();
    expect(opened({ title: 'Title', body: [{ p: 'Text' }] })).toBeNull();
  });
});
