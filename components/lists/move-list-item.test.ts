import { describe, expect, it } from 'vitest';
import type { ListItem } from '@/lib/lists/types';
import { moveListItem } from './move-list-item';

const item = (entryId: string): ListItem => ({
  entryId,
  number: 1,
  kind: 'center_news',
  titles: { ar: entryId, en: null },
  published: { ar: true, en: false },
  isPinned: false,
  pin: null,
  sharesPosition: false,
});
const items = ['a', 'b', 'c', 'd'].map(item);
const shown = (list: ListItem[]) =>
  list.map(({ entryId, isPinned }) => entryId + (isPinned ? '*' : '')).join(' ');

describe('A shown item that is moved', () => {
  it.each([
    ['c', 0, 'c* a b d'],
    ['a', 2, 'b c a* d'],
    ['a', 3, 'b c d a*'],
    ['b', 1, 'a b* c d'],
  ])('%s to position %d is pinned there: %s', (entryId, to, expected) => {
    expect(shown(moveListItem(items, entryId, to))).toBe(expected);
  });

  it('beyond the shown items is not shown any more', () => {
    expect(shown(moveListItem(items, 'a', 4))).toBe('b c d');
    expect(shown(moveListItem(items, 'a', 900))).toBe('b c d');
  });

  it('changes nothing when another user has removed it meanwhile', () => {
    expect(moveListItem(items, 'x', 0)).toBe(items);
  });
});
