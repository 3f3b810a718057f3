import { describe, expect, it } from 'vitest';
import type { ArrangedList, ListItem } from '@/lib/lists/types';
import { LIST_HEAD } from '@/lib/lists/window/types';
import { slideWindow } from './slide-window';

/** `a` is an item of the fill, `A` a pin, and `=B` one that shares the position of the one before it. */
const list = (text: string, start = LIST_HEAD): ArrangedList => {
  const items = text.split(' ').map((each) => {
    const entryId = each.replace('=', '');
    const isPinned = entryId === entryId.toUpperCase();
    return { entryId, isPinned, sharesPosition: each.startsWith('=') } as ListItem;
  });
  return { items, start } as ArrangedList;
};
const shown = ({ items, start }: ArrangedList) => [items.map(({ entryId }) => entryId).join(''), start];

describe('More of a list', () => {
  it('follows what is shown, without what is shown already', () => {
    expect(shown(slideWindow(list('a B'), list('B c d')))).toEqual(['aBcd', LIST_HEAD]);
  });

  it('takes the place of its beginning once more is shown than fits, and says what comes before it', () => {
    const slid = slideWindow(list('a B c'), list('d e'), 3);
    const after = { lastPin: 'B', lastFill: 'a', filledBefore: 1 };
    expect(shown(slid)).toEqual(['cde', { position: 2, after }]);
    const again = slideWindow(slid, list('f'), 3);
    expect(shown(again)).toEqual([
      'def',
      { position: 3, after: { lastPin: 'B', lastFill: 'c', filledBefore: 2 } },
    ]);
  });

  it('leaves items together that share a position', () => {
    const after = { lastPin: 'B', lastFill: null, filledBefore: 0 };
    expect(shown(slideWindow(list('A =B C'), list('d'), 3))).toEqual(['Cd', { position: 1, after }]);
  });
});
