import { describe, expect, it } from 'vitest';
import { cursorOf, issueCursorOf, pageQuery, parseIssueCursor, parsePageCursor } from './page-cursor';

describe('The address of a later page of a list', () => {
  it.each(['1531987200000-12', '0-1', '-62167219200000-1', '253402300799999-2147483647'])(
    'names a piece by its date and number: %s',
    (text) => {
      const cursor = parsePageCursor(text);
      expect(cursor && pageQuery(cursor)).toBe(`?before=${text}`);
      expect(cursorOf(`?before=${text}`)).toEqual(cursor);
    },
  );

  it.each([
    '',
    '1531987200000',
    '1531987200000-0',
    '1531987200000-012',
    '01531987200000-12',
    '-0-12',
    '1.5-12',
    '1e3-12',
    '١٥-١٢',
    ' 1-1',
    '1-1 ',
    '1531987200000-2147483648',
    '253402300800000-1',
    '-62167219200001-1',
    '1531987200000-99999999999',
  ])('has one spelling only, so %j is none', (text) => {
    expect(parsePageCursor(text)).toBeNull();
  });

  it('names an issue by its number alone, in one spelling', () => {
    for (const text of ['1', '250', '2147483647']) {
      const cursor = parseIssueCursor(text);
      expect(cursor && pageQuery(cursor)).toBe(`?before=${text}`);
      expect([issueCursorOf(`?before=${text}`), cursorOf(`?before=${text}`)]).toEqual([cursor, null]);
    }
    const others = ['', '0', '01', '-1', '+1', '1.5', '1e3', '١٢', ' 1', '2147483648', '1531987200000-12'];
    for (const text of others) expect(parseIssueCursor(text), text).toBeNull();
  });

  it('is that of the first page without a cursor', () => {
    expect(cursorOf('')).toBeNull();
    expect(cursorOf('?page=2')).toBeNull();
  });
});
