import { expect, it } from 'vitest';
import { contentsList } from './contents-list';
import { documentOf } from './testing/sample-document';

const words = (count: number) => ({
  p: Array.from({ length: count }, (_, index) => `word${index}`).join(' '),
});
const headings = [{ h2: 'First' }, { h3: 'A detail' }, { h4: 'Too small' }, { h2: 'Second' }];

it('A reader of a long piece gets its headings of two levels in order', () => {
  const lines = contentsList(documentOf([...headings, words(1_500)]));
  expect(lines.map(({ level, text }) => [level, text])).toEqual([
    [1, 'First'],
    [2, 'A detail'],
    [1, 'Second'],
  ]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
});

it('A reader of a piece that is short, or has one heading, gets no list', () => {
  expect(contentsList(documentOf([...headings, words(1_400)]))).toEqual([]);
  expect(contentsList(documentOf([{ h2: 'First' }, words(2_000)]))).toEqual([]);
});
