import { expect, it } from 'vitest';
import { mediaFilter, mediaQuery } from './media-query';

it('A link to a filtered library names the same list however it is spelt', () => {
  const query = { q: 'harbour', kind: 'image', only: 'missingAlt', from: '2026-01-31', until: '2026-02-28' };
  expect(mediaFilter(query)).toMatchObject({
    ...{ query: 'harbour', kind: 'image', only: 'missingAlt', from: '2026-01-31', to: '2026-02-28' },
  });
  expect(mediaQuery({ ...query, after: '5.x', extra: '1' })).toBe(mediaQuery({ ...query }));
});

it('What is no filter counts as absent, so that an old link shows a list', () => {
  const query = { kind: 'video', only: 'mine', by: 'nobody', from: '31.1.2026', until: ['2026-01-01'] };
  expect(mediaFilter(query)).toEqual({ query: '', size: 60 });
  expect(mediaQuery(query)).toBe('');
});
