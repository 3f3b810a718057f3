import { describe, expect, it } from 'vitest';
import { Rejection } from '@/lib/page-cache/rejection';
import { recordReads } from '@/lib/public-changes/record-reads';
import type { PageResponse } from './page-source';
import { createRenderTarget, type Located } from './render-target';

const FIRST_PAGE: Located = { kind: 'redirect', status: 308, location: '/ar/sections/قسم' };

const render = createRenderTarget({
  requestPage: async () => {
    throw new Error('nothing is rendered');
  },
  locate: async () => FIRST_PAGE,
  explain: async () => ({ kind: 'missing', status: 404 }),
  describeFile: async () => ({ status: 404 }),
  readPdf: async () => null,
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

describe('The page of a withdrawn piece with a notice', () => {
  const requested: string[] = [];
  const renderNotice = createRenderTarget({
    requestPage: async (target) => {
      requested.push(target);
      const body = Buffer.from('<!DOCTYPE html><html><body><p>Withdrawn for its figures.</p></body></html>');
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return { status: 200, headers, body, reads: new Map([['edition:1', 'immediate']]) };
    },
    locate: async () => ({ kind: 'missing', status: 410, page: '/en/status/410?notice=1' }),
    explain: async () => ({ kind: 'missing', status: 404 }),
    describeFile: async () => ({ status: 404 }),
    readPdf: async () => null,
  });

  it('is sent with the status of what is gone, and depends on the notice', async () => {
    const outcome = await renderNotice('/en/articles/gone', {});
    expect(requested).toEqual(['/en/status/410?notice=1']);
    expect(outcome).toMatchObject({ kind: 'page', status: 410, type: 'text/html; charset=utf-8' });
    expect(outcome.reads.get('edition:1')).toBe('immediate');
  });
});

describe('What the application says of storing an answer', () => {
  const answered = (type: string, cacheControl: string) =>
    createRenderTarget({
      requestPage: async () => ({
        ...{ status: 200, body: Buffer.from('x'), reads: new Map() },
        headers: { 'content-type': type, 'cache-control': cacheControl },
      }),
      locate: async () => ({ kind: 'page' }),
      explain: async () => ({ kind: 'missing', status: 404 }),
      describeFile: async () => ({ status: 404 }),
      readPdf: async () => null,
    })('/cards/ar/x.png', {});

  it.each([
    ['image/png', 'no-store', [['Cache-Control', 'no-store']]],
    ['image/png', 'private, no-cache, no-store, max-age=0, must-revalidate', []],
    ['text/html; charset=utf-8', 'no-store', []],
  ])('holds of a picture that says so, and of nothing else: %s, %s', async (type, cacheControl, headers) => {
    expect(await answered(type, cacheControl)).toMatchObject({ kind: 'page', headers });
  });
});

describe('A withdrawn piece whose notice cannot be rendered', () => {
  function withFailing(requestPage: () => Promise<PageResponse>) {
    const failures: string[] = [];
    const renderGone = createRenderTarget({
      requestPage,
      locate: async () => {
        recordReads(['edition:1'], 'immediate');
        return { kind: 'missing', status: 410, page: '/en/status/410?notice=1' };
      },
      explain: async () => ({ kind: 'missing', status: 404 }),
      describeFile: async () => ({ status: 404 }),
      readPdf: async () => null,
      onFailure: (page) => failures.push(page),
    });
    return { renderGone, failures };
  }
  const failedPage = { status: 500, headers: {}, body: Buffer.alloc(0), reads: new Map() };
  const suspended = { ...failedPage, status: 200, headers: { 'content-type': 'text/html' } };

  it.each([
    ['the page throws', async () => Promise.reject(new Error('broken'))],
    ['the framework answers 500', async () => failedPage],
    ['the page never finished', async () => ({ ...suspended, body: Buffer.from('<!--$?-->') })],
  ])('answers 410 all the same when %s, and the log says so', async (_, requestPage) => {
    const { renderGone, failures } = withFailing(requestPage);
    const outcome = await renderGone('/en/articles/gone', {});
    expect(outcome).toMatchObject({ kind: 'missing', status: 410, isForNow: true });
    expect(outcome.reads.get('edition:1')).toBe('immediate');
    expect(failures).toEqual(['/en/status/410?notice=1']);
  });

  it.each(['queue full', 'timeout'] as const)('answers 410 when it was not rendered: %s', async (reason) => {
    const { renderGone, failures } = withFailing(() => Promise.reject(new Rejection(reason)));
    expect(await renderGone('/en/articles/gone', {})).toMatchObject({ kind: 'missing', status: 410 });
    expect(failures).toEqual([]);
  });

  it('has nothing to answer to a client who disconnected', async () => {
    const { renderGone } = withFailing(() => Promise.reject(new Rejection('client disconnected')));
    await expect(renderGone('/en/articles/gone', {})).rejects.toThrow('client disconnected');
  });
});
