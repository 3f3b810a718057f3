import { describe, expect, it } from 'vitest';
import { parsePosition } from './parse-position';

describe('A typed position', () => {
  it.each([
    ['2', 2],
    ['٢', 2],
    ['۲', 2],
    [' ١٢ ', 12],
    ['\u200f٩٩', 99],
    ['007', 7],
  ])('%j is %d', (text, expected) => {
    expect(parsePosition(text)).toBe(expected);
  });

  it.each(['', '0', '٠', '-1', '1.5', '2nd', 'اثنان', '1234567890'])('%j is none', (text) => {
    expect(parsePosition(text)).toBeNull();
  });
});
