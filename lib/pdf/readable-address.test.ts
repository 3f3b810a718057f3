import { expect, it } from 'vitest';
import { readableAddress } from './readable-address';

it.each([
  [
    'https://example.org/ar/series/اتجاهات-الأحداث/41',
    'https://example.org/ar/series/\u2067اتجاهات-الأحداث\u2069/41',
  ],
  ['https://example.org/ar/series/أوراق-2018/3', 'https://example.org/ar/series/\u2067أوراق-2018\u2069/3'],
  ['https://example.org/en/series/papers/3', 'https://example.org/en/series/papers/3'],
  ['https://example.org/e/12', 'https://example.org/e/12'],
])('Whoever holds a page of paper reads the address %s in its order, in letters', (written, shown) => {
  expect(readableAddress(encodeURI(written))).toBe(shown);
});

it('What is no letter stays as it is encoded', () => {
  expect(readableAddress('https://example.org/ar/a%2Fb')).toBe('https://example.org/ar/a%2Fb');
});
