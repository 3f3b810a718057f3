import { describe, expect, it } from 'vitest';
import { matchesEtag } from './matches-etag';

describe('A reader who has the page already', () => {
  it.each(['W/"abc"', '"abc"', '"x", W/"abc"', ' W/"abc" ', '*', '"x","abc"'])(
    'is recognised by %s',
    (header) => {
      expect(matchesEtag(header, 'W/"abc"')).toBe(true);
    },
  );

  it.each(['', 'abc', '"abcd"', 'W/"x"', '"a,bc"'])('is not assumed because of %j', (header) => {
    expect(matchesEtag(header, 'W/"abc"')).toBe(false);
  });
});
