import { describe, expect, it } from 'vitest';
import { createRenderTarget, type Located } from './render-target';

const FIRST_PAGE: Located = { kind: 'redirect', status: 308, location: '/ar/sections/قسم' };

const render = createRenderTarget({
  requestPage: async () => {
    throw new Error('nothing is rendered');
  },
  locate: async () => FIRST_PAGE,
  explain: async () => ({ kind: 'missing', status: 404 }),
  describeFile: async () => ({ status: 404 }),
});

const ENCODED = `/ar/sections/${encodeURIComponent('قسم')}`;

describe('An address that has no page', () => {
  it('leads from an invented later page of a list to its first page', async () => {
    const outcome = await render(`${ENCODED}?before=1-1`, {});
    expect(outcome).toMatchObject({ kind: 'page', status: 308, headers: [['Location', ENCODED]] });
  });

  it('leads from another spelling to the right one', async () => {
    expect(await render('/ar/sections/x', {})).toMatchObject({
      status: 308,
      headers: [['Location', ENCODED]],
    });
  });

  it('never leads to itself', async () => {
    expect(await render(ENCODED, {})).toMatchObject({ kind: 'missing', status: 404 });
  });
});
