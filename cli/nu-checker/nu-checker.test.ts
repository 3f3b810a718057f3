import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsIn, reportIn, runNuChecker } from './run-nu-checker';
import { writeDocuments, writePages } from './write-pages';

let folder: string;
const made = (name: string) => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

const PAGES: Record<string, string> = {
  '/ar': '<a href="/ar/sections/%D9%82%D8%B3%D9%85">قسم</a>',
  '/en': '<a href="/en/articles/one">One</a><a href="/en/gone">Gone</a><a href="/en/feed.xml">Feed</a>',
  '/ar/sections/%D9%82%D8%B3%D9%85': '<h1>قسم</h1>',
  '/ar/search?q=1': '<h1>بحث</h1>',
  '/en/articles/one': '<h1>One</h1>',
};
const site = createServer(({ url = '' }, response) => {
  response.statusCode = PAGES[url] || url.endsWith('.xml') ? 200 : 404;
  response.setHeader(
    'Content-Type',
    url.endsWith('.xml') ? 'application/rss+xml' : 'text/html; charset=utf-8',
  );
  response.end(PAGES[url] ?? '');
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nu-checker-'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

describe('What the checker of HTML reads', () => {
  it('is texts of every kind in both languages, each in a whole page', () => {
    const texts = made('texts');
    expect(writeDocuments(texts, 3)).toBe(6);
    expect(readdirSync(texts)).toHaveLength(6);
    const page = readFileSync(join(texts, 'text-2-ar.html'), 'utf8');
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="ar" dir="rtl">.*<h1>Text<\/h1><.*<\/html>$/s);
  });

  it('is both front pages of a site, every page that they lead to and one of each type, and neither feeds nor what is missing', async () => {
    const pages = made('pages');
    const { port } = site.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const types = [
      { type: 'no such page', path: '/en/no-such-page', isMissing: true },
      { type: 'search ?q', path: '/ar/search?q=1', isMissing: false },
    ];
    const written = await writePages(pages, origin, types);
    expect([...written.values()].sort()).toEqual([
      '/ar',
      '/ar/search?q=1',
      '/ar/sections/قسم',
      '/en',
      '/en/articles/one',
      '/en/no-such-page',
    ]);
    expect(readdirSync(pages).sort()).toEqual([...written.keys()].sort());
  });
});

describe('What the checker finds', () => {
  it('is told with the page, the line and the words there', () => {
    const error = {
      ...{ type: 'error', url: 'file:/tmp/x/page-3.html', lastLine: 4 },
      ...{ message: 'Stray end tag “p”.', extract: 'one\n</p> two' },
    };
    const report = JSON.stringify({ messages: [error, { type: 'info', message: 'Trailing slash' }] });
    const told = ': Stray end tag “p”. (one </p> two)';
    expect(errorsIn(report, new Map([['page-3.html', '/en/articles/one']]))).toEqual([
      `/en/articles/one:4${told}`,
    ]);
    expect(errorsIn(report, new Map())).toEqual([`page-3.html:4${told}`]);
    expect(errorsIn('{"messages":[]}', new Map())).toEqual([]);
  });

  it.each(['{"messages":[]}', '{"version":"26.9.27 (c6ba02c)","messages":[]}'])(
    'is found behind what Java says: %s',
    (report) => {
      expect(reportIn(`Picked up JAVA_TOOL_OPTIONS: {}\n${report}`)).toBe(report);
      expect(errorsIn(report, new Map())).toEqual([]);
    },
  );

  it('is not taken for nothing when the checker does not run', () => {
    const file = join(folder, 'no.jar');
    writeFileSync(file, '');
    expect(() => runNuChecker(file, folder, new Map())).toThrow(/The Nu HTML checker does not run/);
  });
});
