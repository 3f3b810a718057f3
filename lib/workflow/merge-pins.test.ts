import { describe, expect, it } from 'vitest';
import { mergePins } from './merge-pins';

type Item = { name: string; filledBefore: number };

/** Pins at these positions, named P0, P1 …, and a fill of `a`, `b` … */
function merged(positions: number[], letters: string): string {
  const pins = positions.map(
    (position, index): Item => ({ name: `P${index}`, filledBefore: position - index }),
  );
  const fill = [...letters].map((name, filledBefore): Item => ({ name, filledBefore }));
  return mergePins(pins, fill)
    .map(({ name }) => name)
    .join(' ');
}

describe('A list of pins and fill', () => {
  it.each([
    [[], 'abc', 'a b c'],
    [[0], 'abc', 'P0 a b c'],
    [[2], 'abc', 'a b P0 c'],
    [[0, 1, 3], 'abc', 'P0 P1 a P2 b c'],
    [[1, 2], '', 'P0 P1'],
  ])('with pins at %j among %s is %s', (positions, letters, expected) => {
    expect(merged(positions, letters)).toBe(expected);
  });

  it('that is shorter than the positions of its pins ends with them, in their order', () => {
    expect(merged([0, 7, 9], 'ab')).toBe('P0 a b P1 P2');
  });

  it('of which only a later part of the fill is given keeps the order of that part', () => {
    const pins = [{ name: 'P', filledBefore: 11 }];
    const fill = [10, 11, 12].map((filledBefore) => ({ name: String(filledBefore), filledBefore }));
    expect(mergePins(pins, fill).map(({ name }) => name)).toEqual(['10', 'P', '11', '12']);
  });
});
