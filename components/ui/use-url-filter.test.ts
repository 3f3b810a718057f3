import { describe, expect, it } from 'vitest';
import { urlWith } from './use-url-filter';

describe('The URL of a filtered list', () => {
  it('contains the parameters that are set and not those that are emptied', () => {
    expect(urlWith('/studio/articles', 'q=ports&mine=1', { q: null, edition: 'ar.draft' })).toBe(
      '/studio/articles?mine=1&edition=ar.draft',
    );
  });

  it('goes back to the first page when the filter changes', () => {
    expect(urlWith('/studio/articles', 'after=1531987200000-7&before=2-1', { q: 'النفط' })).toBe(
      '/studio/articles?q=%D8%A7%D9%84%D9%86%D9%81%D8%B7',
    );
  });

  it('keeps the filter when only the page changes', () => {
    expect(urlWith('/studio/articles', 'q=a&after=2-1', { before: '3-1' })).toBe(
      '/studio/articles?q=a&before=3-1',
    );
  });
});
