import { describe, expect, it } from 'vitest';
import { OVERTAKEN_BY, overtaken } from './overtaken';

const NOW = new Date('2026-11-27T08:00:00Z');
const daysAgo = (days: number) => ({ datelineAt: new Date(NOW.getTime() - days * 86_400_000) });
const parts = (shown: number[], others: number[]) =>
  overtaken(shown.map(daysAgo), others.map(daysAgo), NOW).map(({ part, newer }) => [part, newer]);
const newest = (count: number) => Array.from({ length: count }, () => 0);

describe('The lead of the front page', () => {
  it('of this week stands below a few newer articles without a word', () => {
    expect(parts([3], newest(OVERTAKEN_BY - 1))).toEqual([]);
  });

  it('is overtaken by many newer articles, whatever its age', () => {
    expect(parts([1], newest(OVERTAKEN_BY))).toEqual([['lead', OVERTAKEN_BY]]);
  });

  it('of last week is overtaken by one newer article', () => {
    expect(parts([8], [1, 30])).toEqual([['lead', 1]]);
  });

  it('stays as old as it is while nothing newer was published', () => {
    expect(parts([400], [401, 500])).toEqual([]);
    expect(parts([], newest(9))).toEqual([]);
  });
});

describe('The second row', () => {
  it('is told of once, by its oldest piece', () => {
    expect(parts([0, 9, 30, 20], [2, 25])).toEqual([['picks', 2]]);
  });

  it('is told of beside the lead', () => {
    expect(parts([10, 20], [5])).toEqual([
      ['lead', 1],
      ['picks', 1],
    ]);
  });
});
