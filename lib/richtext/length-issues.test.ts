import { describe, expect, it } from 'vitest';
import { parseDocument } from './document';
import { DOCUMENT_LIMITS } from './document-limits';
import { lengthIssues } from './length-issues';
import { applySteps } from './steps';
import { paragraph } from './testing/raw-json';
import { jsonOf } from './testing/sample-document';
import { insert, short } from './testing/step-refusal';

describe('A line longer than readers may get', () => {
  it.each([
    ['kicker', 0, DOCUMENT_LIMITS.kicker],
    ['title', 1, DOCUMENT_LIMITS.title],
    ['standfirst', 2, DOCUMENT_LIMITS.standfirst],
  ])('is accepted as a %s and named with its limit', (field, index, limit) => {
    const withField = (length: number) => {
      const json = jsonOf([paragraph()]);
      json.content[index] = { type: field, content: [{ type: 'text', text: '😀'.repeat(length) }] };
      return lengthIssues(parseDocument(json));
    };
    expect(withField(limit)).toEqual([]);
    expect(withField(limit + 1)).toEqual([
      { path: field, key: `document.${field}TooLong`, params: { limit, found: limit + 1 } },
    ]);
  });

  it('may grow step by step', () => {
    const steps = Array.from({ length: 30 }, () => insert(3, { type: 'text', text: 'ten chars ' }));
    expect(lengthIssues(applySteps(short, steps))).toMatchObject([{ path: 'title', params: { found: 305 } }]);
  });
});
