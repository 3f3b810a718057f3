import { describe, expect, it } from 'vitest';
import { median, percentile, spreadOf } from './percentiles';

describe('percentiles', () => {
  it('are values that were measured', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('of a few values are the next larger value', () => {
    expect(percentile([1, 2, 3], 0.5)).toBe(2);
    expect(percentile([1, 2, 3], 0.95)).toBe(3);
  });

  it('leave their argument in its order', () => {
    const values = [3, 1, 2];
    spreadOf(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('have a median between two middle values', () => {
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(median([5, 1, 3])).toBe(3);
  });

  it('do not exist for no values', () => {
    expect(() => percentile([], 0.5)).toThrow();
    expect(() => median([])).toThrow();
  });
});
