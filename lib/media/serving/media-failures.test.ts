import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { Rejection } from '@/lib/page-cache/rejection';
import { startMediaServer } from '@/lib/testing/media-server';

const FOLDER = '/media/01939e6a-0000-7000-8000-000000000001/0123456789abcdef';
const SMALL = `${FOLDER}/640.webp`;
const LARGE = `${FOLDER}/2400.jpg`;
const LARGE_BYTES = Buffer.alloc(600_000, 'large file ');

let server: Awaited<ReturnType<typeof startMediaServer>>;
beforeAll(async () => {
  server = await startMediaServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.publish(SMALL, Buffer.from('a small picture'));
  await server.publish(LARGE, LARGE_BYTES);
  server.storage.failure = null;
  server.logged.length = 0;
});

it('An attachment is stored under its name in any language, and never opened as a page', async () => {
  const target = `${FOLDER}/${encodeURIComponent('تقرير.docx')}`;
  await server.publish(target, Buffer.from('<html><script>alert(1)</script>'));
  const { headers } = await server.get(target);
  expect(headers['content-type']).toMatch(/^application\/vnd\.openxml/);
  expect(headers['content-disposition']).toBe(
    `attachment; filename="_____.docx"; filename*=UTF-8''${encodeURIComponent('تقرير.docx')}`,
  );
  for (const name of ['page.html', 'page.svg', 'page.xml', 'page', 'page.js']) {
    await server.publish(`${FOLDER}/${name}`, Buffer.from('<svg onload="alert(1)">'));
    const { headers } = await server.get(`${FOLDER}/${name}`);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': expect.stringMatching(/sandbox$/),
    });
  }
});

it('A PDF is shown by the browser, whose viewer does not work in a sandbox', async () => {
  const target = `${FOLDER}/report.pdf`;
  await server.publish(target, Buffer.from('%PDF-1.7'));
  const { headers } = await server.get(target);
  expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'inline' });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(headers['content-security-policy']).not.toContain('sandbox');
});

describe('While something does not work', () => {
  it('a store that is away costs what is not in memory, and nothing else', async () => {
    await server.get(SMALL);
    server.storage.failure = new AppError('unavailable');
    expect((await server.get(SMALL)).status).toBe(200);
    const { status, headers } = await server.get(LARGE);
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'no-store']);
    expect(server.logged).toEqual([]);
  });

  it('a file that is missing in the store is not found, and logged', async () => {
    server.storage.files.delete(LARGE.replace('/media/', ''));
    expect((await server.get(LARGE)).status).toBe(404);
    expect(server.logged).toEqual([{ file: LARGE }]);
  });

  it('a file of another size than is known is not sent', async () => {
    server.storage.files.set(LARGE.replace('/media/', ''), LARGE_BYTES.subarray(1));
    expect((await server.get(LARGE)).status).toBe(404);
    expect((await server.get(LARGE, { range: 'bytes=0-9' })).status).toBe(404);
  });

  it.each([
    ['the application is busy', new Rejection('queue full'), true, 503],
    ['the database is away', new Error('connection refused'), false, 503],
    ['there is a bug', new Error('undefined is not a function'), true, 500],
  ] as const)('readers are told whether trying again helps: %s', async (_, error, answers, status) => {
    const broken = await startMediaServer({
      store: { get: () => Promise.reject(error), findStored: () => undefined },
      databaseAnswers: async () => answers,
    });
    expect((await broken.get(SMALL)).status).toBe(status);
    expect(broken.logged).toHaveLength(status === 500 ? 1 : 0);
    broken.stop();
  });
});
