import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeMachine } from '@/cli/bench/machine';
import { type AuditedPage, auditsFound, auditsPage } from './audits-page';
import { findPageTypes } from './find-page-types';
import { loadToTell, readReport } from './run-lighthouse';

const PAGES: Record<string, string> = {
  '/ar':
    '<a href="/ar/articles/%D8%A3"></a><a href="/ar/articles/%D8%A8"></a><a href="/ar/gone/x"></a><a href="/en"></a>',
  '/ar/articles/%D8%A3': '<a href="/ar/archive/2018/07"></a><a href="/ar/topics/x"></a>',
  '/ar/articles/%D8%A8': '',
  '/ar/archive/2018/07': '',
  '/ar/topics/x':
    '<a href="/ar/topics?letter=A&amp;after=B"></a><a href="/ar/gone?page=2"></a><a href="/e/5/ar/v/1"></a>',
  '/ar/topics?letter=A&after=B': '',
  '/e/5/ar/v/1': '<a href="/e/5/en/v/1"></a><a href="/e/5/ar/cite"></a><a href="/e/6/ar/cite"></a>',
  '/e/5/ar/cite': '<a href="/e/5/ar/cite/b"></a>',
  '/e/5/ar/cite/b': '',
  '/ar/search?q=qqqxqqq': '',
  '/en': '<a href="/en/articles/one"></a><a href="/en/feed.xml"></a>',
  '/en/articles/one': '',
  '/en/feed.xml': '',
};
const site = createServer(({ url = '' }, response) => {
  response.statusCode = PAGES[url] === undefined ? 404 : 200;
  response.setHeader('Content-Type', url.endsWith('.xml') ? 'application/rss+xml' : 'text/html');
  response.end(PAGES[url]);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});

afterAll(() => void site.close());

it('The audits read one page of each type to which pages lead, those to which none leads, and one that is missing', async () => {
  const { port } = site.address() as AddressInfo;
  const pages = await findPageTypes(`http://127.0.0.1:${port}`, ['/en/articles/withdrawn']);
  expect(pages.map(({ type, path }) => [type, path])).toEqual([
    ['front page', '/ar'],
    ['articles/…', '/ar/articles/%D8%A3'],
    ['archive/…/…', '/ar/archive/2018/07'],
    ['topics/…', '/ar/topics/x'],
    ['topics ?letter ?after', '/ar/topics?letter=A&after=B'],
    ['e/…/v/…', '/e/5/ar/v/1'],
    ['e/…/cite', '/e/5/ar/cite'],
    ['e/…/cite/…', '/e/5/ar/cite/b'],
    ['search ?q, nothing found', '/ar/search?q=qqqxqqq'],
    ['no such page', '/ar/no-such-page'],
    ['front page', '/en'],
    ['articles/…', '/en/articles/one'],
    ['no such page', '/en/no-such-page'],
    ['gone', '/en/articles/withdrawn'],
  ]);
});

/** As Lighthouse writes it, with the parts that are read. */
function reportWith(contrast: number): string {
  const image = { resourceType: 'Image', transferSize: 70 * 1_024 };
  return JSON.stringify({
    categories: {
      accessibility: {
        score: contrast < 1 ? 0.96 : 1,
        auditRefs: [
          { id: 'color-contrast', weight: 7 },
          { id: 'manual', weight: 0 },
        ],
      },
      seo: { score: 1, auditRefs: [{ id: 'document-title', weight: 1 }] },
      performance: { score: 0.97, auditRefs: [{ id: 'largest-contentful-paint', weight: 25 }] },
    },
    audits: {
      'color-contrast': { score: contrast },
      manual: { score: 0 },
      'document-title': { score: 1 },
      'largest-contentful-paint': { score: 0.9, numericValue: 1_800 },
      'cumulative-layout-shift': { score: 1, numericValue: 0.001 },
      'network-requests': { details: { items: [image, image, { resourceType: 'Font', transferSize: 9 }] } },
    },
  });
}

const audited = (contrast: number): AuditedPage => ({
  page: { type: 'front page', path: '/ar', isMissing: false },
  lighthouse: readReport(reportWith(contrast)),
  axe: [],
  html: [],
});

it('A page that search engines should not list misses nothing by that', () => {
  const report = JSON.parse(reportWith(1));
  report.categories.seo = { score: 0.66, auditRefs: [{ id: 'is-crawlable', weight: 4 }] };
  report.audits['is-crawlable'] = { score: 0 };
  report.audits['network-requests'] = {};
  const page = { ...audited(1), lighthouse: readReport(JSON.stringify(report)) };
  const audits = { pages: [page], checkedPages: 1, htmlErrors: [], isPerformance: false };
  expect(auditsFound(audits)).toEqual([]);
  expect(auditsPage(audits, describeMachine(new Date()))).toMatch(/^\| `ar` front page .*66 \(unlisted\)/m);
});

describe('What Lighthouse says of a page', () => {
  it('is its scores, what costs points, and the bytes of its pictures', () => {
    const { scores, failed, largestPaintMs, pictureBytes } = readReport(reportWith(0));
    expect(scores).toEqual({ accessibility: 96, seo: 100, performance: 97 });
    expect(failed).toEqual(['color-contrast']);
    expect([largestPaintMs, pictureBytes]).toEqual([1_800, 143_360]);
  });

  it('is not taken for a score when the page could not be loaded', () => {
    const report = { runtimeError: { message: 'no answer' }, categories: {}, audits: {} };
    expect(() => readReport(JSON.stringify(report))).toThrow('Lighthouse: no answer');
  });
});

it.each([
  [[99, 97], 97],
  [[96, 99, 98], 98],
  [[99, 90, 95], 95],
  [[99, 96, 91], 96],
])('Of loads with the performance %o the one with %i is told', (scores, told) => {
  const loads = scores.map((score) => ({ ...readReport(reportWith(1)), scores: { performance: score } }));
  const load = () => loads.shift() ?? expect.fail('one load too many');
  expect(loadToTell(load).scores.performance).toBe(told);
  expect(loads).toEqual([]);
});

it('A page that misses an aim stands under the table, with what it misses', () => {
  const audits = {
    pages: [audited(0)],
    checkedPages: 9,
    htmlErrors: ['/ar:4: Stray end tag'],
    isPerformance: true,
  };
  expect(auditsFound(audits)).toEqual(['/ar: color-contrast, pictures', '/ar:4: Stray end tag']);
  const written = auditsPage(audits, describeMachine(new Date('2026-11-26')));
  expect(written).toMatch(
    /^\| `ar` front page \| +96 \| +– \| +100 \| +0 \| +0 \| +97 \| +1\.80 s \| +0\.001 \| +140 KB \|$/m,
  );
  expect(written).not.toContain('Every page reaches the aims');
});

it('Nothing stands under the table of pages that reach every aim', () => {
  const page = audited(1);
  const light = { ...page, lighthouse: page.lighthouse && { ...page.lighthouse, pictureBytes: 122_880 } };
  const audits = { pages: [light], checkedPages: 1, htmlErrors: [], isPerformance: true };
  expect(auditsPage(audits, describeMachine(new Date()))).toContain('Every page reaches the aims.');
});
