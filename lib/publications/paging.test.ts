import { describe, expect, it } from 'vitest';
import { pageNumber, pageOf, pageWindow } from './paging';

describe('The page that a reader asks for', () => {
  it('is the first unless the address says otherwise', () => {
    expect(pageNumber(undefined)).toBe(1);
    expect(pageNumber('7')).toBe(7);
    expect(pageNumber('99999')).toBe(99_999);
  });

  it.each(['', '0', '-1', '01', '1.5', '1e2', ' 2', '٢', 'two', '100000', ['1', '2']])(
    '%j is not a page number',
    (text) => {
      expect(pageNumber(text)).toBeNull();
    },
  );

  it('exists while the list reaches it, and the first always does', () => {
    expect(pageOf([], 0, 1)).toMatchObject({ page: 1, pageCount: 1 });
    expect(pageOf(['x'], 41, 3)).toMatchObject({ pageCount: 3 });
    expect(pageOf([], 40, 3)).toBeNull();
    expect(pageWindow(3)).toEqual({ skip: 40, take: 20 });
  });
});
