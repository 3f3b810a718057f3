import { describe, expect, it } from 'vitest';
import { formatByteSize } from './byte-size';

describe('The size of a file', () => {
  it.each([
    [0, '0 bytes', '0 بايت'],
    [1, '1 byte', '1 بايت'],
    [1_023, '1,023 bytes', '1,023 بايت'],
    [1_024, '1 kB', '1 كيلوبايت'],
    [15_000, '15 kB', '15 كيلوبايت'],
    [2_500_000, '2.4 MB', '2.4 م.ب'],
    [25 * 2 ** 20, '25 MB', '25 م.ب'],
    [3 * 2 ** 30, '3 GB', '3 غ.ب'],
  ])('of %i bytes is written in few digits', (bytes, english, arabic) => {
    expect(formatByteSize(bytes, 'en')).toBe(english);
    expect(formatByteSize(bytes, 'ar')).toBe(arabic);
  });

  it('just below the next unit is not written as 1,024 of the smaller', () => {
    expect(formatByteSize(2 ** 20 - 1, 'en')).toBe('1 MB');
  });
});
