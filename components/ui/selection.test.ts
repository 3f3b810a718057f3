import { describe, expect, it } from 'vitest';
import { everything, extended, NOTHING, only, toggled, walked, within } from './selection';

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

  it('selects the one that is left and the next one on the way, wherever another is selected', () => {
    expect(ids(walked(NOTHING, 'c', 'd', ORDER))).toBe('cd');
    expect(ids(walked(toggled(toggled(NOTHING, 'a'), 'a'), 'd', 'e', ORDER))).toBe('de');
    expect(ids(walked(toggled(only('a'), 'e'), 'a', 'b', ORDER))).toBe('abe');
  });

  it('goes on from the beginning of the way with a range', () => {
    const way = walked(walked(NOTHING, 'b', 'c', ORDER), 'c', 'd', ORDER);
    expect([ids(way), way.anchor]).toEqual(['bcd', 'b']);
    expect(walked(only('a'), 'd', 'e', ORDER).anchor).toBe('d');
  });

  it('begins no range with what was taken out again', () => {
    expect(ids(extended(toggled(toggled(NOTHING, 'a'), 'a'), 'd', ORDER))).toBe('d');
  });

  it('has nothing selected that is no longer listed', () => {
    const { ids: listed, anchor } = within(toggled(only('b'), 'gone'), ORDER);
    expect([[...listed], anchor]).toEqual([['b'], null]);
    expect(within(only('b'), ORDER).anchor).toBe('b');
  });

  it('selects everything that is listed', () => {
    expect(ids(everything(ORDER))).toBe('abcde');
    expect(ids(everything([]))).toBe('');
  });
});
