import { describe, expect, it } from 'vitest';
import { type Arranged, endOfShown, shownToReaders } from './shown-to-readers';

const both = (entryId: string): Arranged => ({ entryId, published: { ar: true, en: true } });
const arabicOnly = (entryId: string): Arranged => ({ entryId, published: { ar: true, en: false } });
const unpublished = (entryId: string): Arranged => ({ entryId, published: { ar: false, en: false } });

describe('What readers see of an arranged list', () => {
  const rules = { shown: 2, showsOtherLanguage: true };

  it('is the first items, as many as the list shows', () => {
    expect(shownToReaders([both('a'), both('b'), both('c')], rules, 'ar')).toEqual(['a', 'b']);
  });

  it('skips an item that is not published', () => {
    expect(shownToReaders([unpublished('a'), both('b'), both('c')], rules, 'ar')).toEqual(['b', 'c']);
  });

  it('includes an Arabic item on the English site when the list allows the other language', () => {
    expect(shownToReaders([arabicOnly('a'), both('b')], rules, 'en')).toEqual(['a', 'b']);
  });

  it('excludes an Arabic item from the English site when the list does not', () => {
    const strict = { ...rules, showsOtherLanguage: false };
    expect(shownToReaders([arabicOnly('a'), both('b'), both('c')], strict, 'en')).toEqual(['b', 'c']);
  });

  it('ends, for the editor, after the last item that readers of either language see', () => {
    const strict = { shown: 1, showsOtherLanguage: false };
    expect(endOfShown([arabicOnly('a'), both('b'), both('c')], strict, false)).toBe(2);
    expect(endOfShown([unpublished('a')], strict, false)).toBe(0);
  });

  it('has no known end while items that readers may see are not read yet', () => {
    const strict = { shown: 2, showsOtherLanguage: false };
    expect(endOfShown([both('a'), arabicOnly('b')], strict, true)).toBeNull();
    expect(endOfShown([both('a'), arabicOnly('b')], strict, false)).toBe(2);
    expect(endOfShown([both('a'), both('b'), arabicOnly('c')], strict, true)).toBe(2);
  });
});
