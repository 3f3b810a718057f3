import { describe, expect, it } from 'vitest';
import { moved } from './use-arrangement';

const items = ['a', 'b', 'c', 'd'];

describe('An item that is moved on the screen', () => {
  it.each([
    ['c', 0, 'cabd'],
    ['a', 2, 'bcad'],
    ['a', 3, 'bcda'],
    ['b', 1, 'abcd'],
  ])('%s to position %d gives %s', (item, to, expected) => {
    expect(moved(items, (other) => other === item, to).join('')).toBe(expected);
  });

  it('that somebody else has taken off meanwhile changes nothing', () => {
    expect(moved(items, () => false, 0)).toBe(items);
  });
});
