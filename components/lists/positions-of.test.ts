import { describe, expect, it } from 'vitest';
import type { ListItem } from '@/lib/lists/types';
import { dropPosition } from './positions-of';

const item = (entryId: string, sharesPosition: boolean): ListItem => ({
  ...{ entryId, number: 1, kind: 'article', isPinned: true, pin: null, sharesPosition },
  titles: { ar: entryId, en: null },
  published: { ar: true, en: false },
});

/** a and b share the first position; c and d have one each. */
const items = [item('a', false), item('b', true), item('c', false), item('d', false)];
const to = (from: string, over: string) => {
  const indexOf = (id: string) => items.findIndex(({ entryId }) => entryId === id);
  return dropPosition(items, indexOf(from), indexOf(over));
};

describe('An item that shares its position and is dropped', () => {
  it.each([
    ['b', 'c', 2],
    ['b', 'd', 3],
    ['a', 'c', 2],
  ])(
    'further down, %s on %s, stands after that one, because its position stays with the others',
    (from, over, position) => {
      expect(to(from, over)).toBe(position);
    },
  );

  it('on one with which it shares stands before it, or after it', () => {
    expect(to('b', 'a')).toBe(0);
    expect(to('a', 'b')).toBe(1);
  });
});

describe('An item with a position of its own', () => {
  it.each([
    ['c', 'd', 2],
    ['d', 'c', 1],
    ['c', 'a', 0],
    ['c', 'c', 1],
  ])('takes the position on which it is dropped: %s on %s', (from, over, position) => {
    expect(to(from, over)).toBe(position);
  });
});
