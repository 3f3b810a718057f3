import { describe, expect, it } from 'vitest';
import { footnoteIssues } from './footnote-issues';
import { documentOf } from './testing/sample-document';

describe('Before a piece with footnotes is published, its editor hears of', () => {
  it('nothing when each has a number and words', () => {
    const doc = documentOf([{ p: ['One', { note: 'a' }] }], { notes: { a: 'Source' } });
    expect(footnoteIssues(doc)).toEqual([]);
  });

  it('a note to which no number leads, by its first words', () => {
    const doc = documentOf([{ p: 'One' }], { notes: { a: `Source ${'and more '.repeat(9)}` } });
    expect(footnoteIssues(doc)).toEqual([
      {
        path: 'block:a',
        key: 'publish.footnoteLoose',
        params: { words: 'Source and more and more and more and mo…' },
      },
    ]);
  });

  it('a note that is still empty, and not of one without a number in which nothing is written', () => {
    const doc = documentOf([{ p: ['One', { note: 'a' }, { note: 'b' }] }], {
      notes: { a: 'Source', b: ' ', c: '' },
    });
    expect(footnoteIssues(doc)).toEqual([
      { path: 'block:b', key: 'publish.footnoteEmpty', params: { number: 2 } },
    ]);
  });

  it('numbers whose note is gone', () => {
    const doc = documentOf([{ p: ['One', { note: 'gone' }, { note: 'a' }] }], { notes: { a: 'Source' } });
    expect(footnoteIssues(doc)).toEqual([
      { path: 'body', key: 'publish.footnoteMissing', params: { found: 1 } },
    ]);
  });
});
