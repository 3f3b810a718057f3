import { describe, expect, it } from 'vitest';
import type { ListItem } from '@/lib/lists/types';
import { moved } from './use-arrangement';

const items = ['a', 'b', 'c', 'd'].map(
  (entryId): ListItem => ({
    entryId,
    number: 1,
    kind: 'center_news',
    titles: { ar: entryId, en: null },
    published: { ar: true, en: false },
  }),
);
const order = (list: ListItem[]) => list.map((item) => item.entryId).join('');

describe('An item that is moved on the screen', () => {
  it.each([
    ['c', 0, 'cabd'],
    ['a', 2, 'bcad'],
    ['a', 3, 'bcda'],
    ['b', 1, 'abcd'],
  ])('%s to position %d gives %s', (entryId, to, expected) => {
    expect(order(moved(items, entryId, to))).toBe(expected);
  });

  it('that somebody else has taken off meanwhile changes nothing', () => {
    expect(moved(items, 'x', 0)).toBe(items);
  });
});
