import { expect, it } from 'vitest';
import { readingMinutes, textWordCount } from './reading-minutes';

it.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [900, 5],
  [10_000, 50],
])('A text of %i words takes readers %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

it('A dash between words is none', () => {
  expect(textWordCount('حلف الناتو – 2018:\nthe U.S.A. — and “more”')).toBe(7);
});
