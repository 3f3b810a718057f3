import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from './document-limits';
import { paragraph, refusalOf, text } from './testing/raw-json';
import { jsonOf } from './testing/sample-document';

function nested(depth: number): unknown {
  let block: unknown = paragraph(text('deep'));
  for (let level = 0; level < depth; level += 1) block = { type: 'blockquote', content: [block] };
  return block;
}

describe('A document that is too large is refused with the limit:', () => {
  const limits = DOCUMENT_LIMITS;

  it.each([1_000, 3_000, 100_000])('%i levels of quotes', (depth) => {
    // The document, the quotes, the paragraph and its text are levels.
    const params = { limit: limits.depth, found: depth + 3 };
    expect(refusalOf(jsonOf([nested(depth)]))).toEqual({ path: 'document', key: 'document.tooDeep', params });
  });

  it('but fifty levels are not too many', () => {
    expect(refusalOf(jsonOf([nested(limits.depth - 3)]))).toBe(null);
    expect(refusalOf(jsonOf([nested(limits.depth - 2)]))?.key).toBe('document.tooDeep');
  });

  it('a hundred thousand levels in an attribute', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(refusalOf(jsonOf([{ type: 'paragraph', attrs: { id: deep } }]))?.key).toBe(
      'document.badAttribute',
    );
    expect(refusalOf(jsonOf([{ type: 'paragraph', attrs: deep }]))?.key).toBe('document.unknownAttribute');
  });

  it('20,001 nodes', () => {
    const many = Array.from({ length: 10_000 }, () => paragraph(text('x')));
    const found = many.length * 2 + 5;
    expect(refusalOf(jsonOf(many))).toEqual({
      path: 'document',
      key: 'document.tooManyNodes',
      params: { limit: limits.nodes, found },
    });
    expect(refusalOf(jsonOf(many.slice(3)))).toBe(null);
  });

  it('a tree that contains itself', () => {
    const endless: { type: string; content: unknown[] } = { type: 'blockquote', content: [] };
    endless.content.push(endless);
    expect(refusalOf(jsonOf([endless]))?.key).toBe('document.tooDeep');
  });

  it('more than four megabytes', () => {
    const parsed = refusalOf(jsonOf([paragraph(text('ن'.repeat(limits.jsonBytes / 2)))]));
    expect(parsed?.key).toBe('document.tooLarge');
    expect(parsed?.params?.limit).toBe(limits.jsonBytes);
  });
});
