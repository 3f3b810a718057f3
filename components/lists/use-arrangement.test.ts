import { describe, expect, it } from 'vitest';
import { moveItem } from './use-arrangement';

const items = ['a', 'b', 'c', 'd'];

describe('An item that is moved on the screen', () => {
  it.each([
    ['c', 0, 'cabd'],
    ['a', 2, 'bcad'],
    ['a', 3, 'bcda'],
    ['b', 1, 'abcd'],
  ])('%s to position %d gives %s', (item, to, expected) => {
    expect(moveItem(items, (other) => other === item, to).join('')).toBe(expected);
  });

  it('changes nothing when another user has removed it meanwhile', () => {
    expect(moveItem(items, () => false, 0)).toBe(items);
  });
});
