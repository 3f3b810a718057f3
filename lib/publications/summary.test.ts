import { describe, expect, it } from 'vitest';
import { summaryOf } from './summary';

describe('The description of a piece for search engines', () => {
  it('is its standfirst', () => {
    expect(summaryOf(' What it is about. ', 'Text.')).toBe('What it is about.');
  });

  it('is the first paragraph where there is no standfirst', () => {
    expect(summaryOf('', 'First  paragraph.\nSecond.')).toBe('First paragraph.');
  });

  it('is cut at a word, without punctuation before the ellipsis', () => {
    const text = `${'كلمة، '.repeat(50)}`;
    const summary = summaryOf('', text);
    expect(summary.length).toBeLessThanOrEqual(201);
    expect(summary).toMatch(/كلمة…$/);
  });

  it('is whole even when a text has no space to be cut at', () => {
    expect(summaryOf('', 'x'.repeat(300))).toMatch(/^x{200}…$/);
  });
});
