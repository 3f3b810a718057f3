import { describe, expect, it } from 'vitest';
import { everything, extended, NOTHING, only, toggled } from './selection';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const ids = ({ ids: selected }: { ids: ReadonlySet<string> }) => [...selected].sort().join('');

describe('An editor who selects pictures', () => {
  it('adds one and takes it out again', () => {
    const one = toggled(NOTHING, 'b');
    expect(ids(one)).toBe('b');
    expect(ids(toggled(toggled(one, 'd'), 'b'))).toBe('d');
  });

  it('selects everything up to another one, forwards and backwards', () => {
    expect(ids(extended(only('b'), 'd', ORDER))).toBe('bcd');
    expect(ids(extended(only('d'), 'a', ORDER))).toBe('abcd');
  });

  it('keeps what was selected before, and goes on from the same beginning', () => {
    const first = toggled(only('a'), 'd');
    const longer = extended(first, 'e', ORDER);
    expect(ids(longer)).toBe('ade');
    expect(ids(extended(longer, 'c', ORDER))).toBe('acde');
  });

  it('selects one where nothing was selected before, or where the beginning is no longer listed', () => {
    expect(ids(extended(NOTHING, 'c', ORDER))).toBe('c');
    expect(ids(extended(only('gone'), 'c', ORDER))).toBe('cgone');
  });

  it('selects everything that is listed', () => {
    expect(ids(everything(ORDER))).toBe('abcde');
    expect(ids(everything([]))).toBe('');
  });
});
