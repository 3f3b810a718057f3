import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answers, askedOnce, collectReads, recordReads } from '@/lib/public-changes/record-reads';
import { type Handler, openPageSource } from './page-source';
import { recordRenderFault } from './render-faults';

let folder: string;
let source: Awaited<ReturnType<typeof openPageSource>>;
let seen: unknown[];

const handler: Handler = async (request, response) => {
  seen.push({ url: request.url, headers: request.headers });
  // A page reads while others are rendered at the same time.
  await new Promise((resolve) => setTimeout(resolve, 5));
  recordReads([`page:${request.url}`], 'immediate');
  if (request.url === '/broken') throw new Error('broken');
  if (request.url === '/failed') {
    recordRenderFault('/failed', new Error('no rows'));
    response.statusCode = 500;
  }
  const isAsked = request.url === '/asked';
  response.end(isAsked ? await askedOnce('/asked', async () => 'asked anew') : `the page ${request.url}`);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'markaz-pages-'));
  seen = [];
  source = await openPageSource(handler, 'https://news.example.org', join(folder, 'pages'));
});

afterEach(() => {
  source.close();
  rmSync(folder, { recursive: true });
});

describe('A page that is requested from the framework', () => {
  it('is requested for an anonymous client, whose headers tell nothing about any reader', async () => {
    await source.requestPage('/ar');
    expect(seen).toEqual([
      {
        url: '/ar',
        headers: {
          host: 'news.example.org',
          'x-forwarded-proto': 'https',
          accept: '*/*',
          'accept-encoding': 'identity',
          'user-agent': 'Markaz page cache',
          connection: 'keep-alive',
          'x-markaz-render': expect.any(String),
        },
      },
    ]);
  });

  it('comes with what it read, and with nothing that other pages read at the same time', async () => {
    const pages = await Promise.all(['/a', '/b', '/c'].map((target) => source.requestPage(target)));
    expect(pages.map(({ status, body, reads }) => [status, body.toString(), [...reads]])).toEqual(
      ['/a', '/b', '/c'].map((target) => [200, `the page ${target}`, [[`page:${target}`, 'immediate']]]),
    );
  });

  it('does not ask what the look-up of its address has asked', async () => {
    const answers: Answers = new Map();
    await collectReads(() => askedOnce('/asked', async () => 'known already'), answers);
    const [known, other] = await Promise.all([
      source.requestPage('/asked', answers),
      source.requestPage('/asked'),
    ]);
    expect([known, other].map(({ body }) => body.toString())).toEqual(['known already', 'asked anew']);
  });

  it('comes with what it threw, where the framework kept that to itself', async () => {
    expect(await source.requestPage('/failed')).toMatchObject({ status: 500, fault: new Error('no rows') });
    expect((await source.requestPage('/ar')).fault).toBeUndefined();
  });

  it('fails when the framework fails, and the next one does not', async () => {
    await expect(source.requestPage('/broken')).rejects.toThrow();
    expect((await source.requestPage('/ar')).status).toBe(200);
  });

  it.each(['/ar/../en', '/ar/./en', '//evil.example/x', '/ar#x'])(
    'is never another one: %s',
    async (target) => {
      await expect(source.requestPage(target)).rejects.toThrow('leads to another address');
      expect(seen).toEqual([]);
    },
  );
});
