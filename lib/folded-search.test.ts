import { expect, it } from 'vitest';
import { foldedNameSearch, foldedPhrase, foldedSearch } from './folded-search';

it('A word of three letters or more is found anywhere, each word for itself', () => {
  expect(foldedSearch(' أحمد  Badawi ')).toEqual([[{ contains: 'احمد' }], [{ contains: 'badawi' }]]);
});

it('A shorter word is found at the beginning of a word, also behind the Arabic article', () => {
  const starts = [{ startsWith: 'كع' }, { contains: ' كع' }, { startsWith: 'الكع' }, { contains: ' الكع' }];
  expect(foldedSearch('كع')).toEqual([starts]);
  expect(foldedSearch('c++')[0]).toContainEqual({ startsWith: 'c++' });
});

it('Signs that have a meaning in patterns are found as they are', () => {
  expect(foldedSearch('100%_\\')).toEqual([[{ contains: '100\\%\\_\\\\' }]]);
});

it('No more than eight words are looked for', () => {
  expect(foldedSearch('')).toEqual([]);
  expect(foldedSearch('one two three four five six seven eight nine')).toHaveLength(8);
});

it('A phrase is found as it stands', () => {
  expect(foldedPhrase(' الأمين  العام')).toEqual([[{ contains: 'الامين العام' }]]);
  expect(foldedPhrase(' ')).toEqual([]);
});

it.each([
  ['بالشارقة', 'الشارقه'],
  ['والإمارات', 'امارات'],
  ['للاقتصاد', 'اقتصاد'],
  ['وأحمد', 'احمد'],
])('A name is found by %s as a text has it', (word, name) => {
  expect(foldedNameSearch(word)[0]).toContainEqual({ contains: name });
});

it('A name keeps the letters that are its own, and words of other scripts stay as they are', () => {
  expect(foldedNameSearch('بدر')).toEqual([[{ contains: 'بدر' }]]);
  expect(foldedNameSearch('Badawi كع')).toEqual([[{ contains: 'badawi' }], foldedSearch('كع')[0]]);
});
