import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { listAssetFiles } from './asset-files';
import { createAssets } from './assets';
import { brotli } from './compress';

async function assetsWith(...names: string[]) {
  const root = await mkdtemp(join(tmpdir(), 'assets-'));
  for (const name of ['.next/static/.keep', 'public/.keep', ...names]) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), name);
  }
  const files = await listAssetFiles({ root, buildFolder: '.next', dataDir: join(root, 'data') });
  return createAssets({ files, siteUrl: 'https://news.example.org', maxBytes: 2 ** 20 });
}

it('Only files that existed at the start are read', async () => {
  const assets = await assetsWith('.next/static/chunks/a.css', 'public/fonts/amiri.woff2');
  const other = [
    '/fonts/other.woff2',
    '/fonts/../en',
    '/fonts/%A0',
    '/en',
    '/_next/static/chunks',
    '/fonts/',
  ];
  for (const path of other) expect(await assets.find(path), path).toBeNull();
  const style = await assets.find('/_next/static/chunks/a.css');
  expect(style?.identity?.head).toEqual(
    expect.arrayContaining(['public, max-age=31536000, immutable', 'text/css; charset=utf-8']),
  );
  expect(style?.identity?.body.toString()).toBe('.next/static/chunks/a.css');
  expect((await assets.find('/fonts/amiri.woff2'))?.identity?.head).toContain('font/woff2');
});

it('A file is the same file however its name is percent-encoded, and stored once', async () => {
  const assets = await assetsWith('.next/static/chunks/[root]~1.js');
  const [bare, encoded] = ['/_next/static/chunks/[root]~1.js', '/_next/static/chunks/%5broot%5d~1.js'];
  const both = await Promise.all([assets.find(bare), assets.find(encoded)]);
  expect(both[0]).toBe(both[1]);
  expect(assets.current('/_next/static/chunks/%5Broot%5D~1.js')).toBe(both[0]);
  expect(assets.current(bare)).toBeUndefined();
});

/** What is sent of a file with this content to whoever takes brotli. */
async function compressed(path: string, content: Buffer): Promise<Buffer | undefined> {
  const file = join(await mkdtemp(join(tmpdir(), 'assets-')), 'file');
  await writeFile(file, content);
  const files = new Map([[path, file]]);
  const assets = createAssets({ files, siteUrl: 'https://news.example.org', maxBytes: 2 ** 20 });
  return (await assets.find(path))?.br?.body;
}

it('A style sheet is compressed as far as it can be, because the first page of every reader waits for it', async () => {
  const style = await readFile('components/site/lists.module.css');
  const sent = (await compressed('/_next/static/chunks/a.css', style))?.length ?? Number.POSITIVE_INFINITY;
  const ofQuality = (quality: number) =>
    brotliCompressSync(style, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  expect(sent).toBeLessThanOrEqual(ofQuality(constants.BROTLI_MAX_QUALITY) + 8);
  expect(sent).toBeLessThan(ofQuality(5) - 8);
});

it('Scripts of the newsroom are compressed quickly, however short, because no reader waits for them', async () => {
  const script = await readFile('public/reader.js');
  const [quick, smallest] = [await brotli(script, 'quick'), await brotli(script, 'smallest')];
  expect(smallest.length).toBeLessThan(quick.length);
  expect(await compressed('/_next/static/chunks/a.js', script)).toEqual(quick);
  expect(await compressed('/reader.js', script)).toEqual(smallest);
});

it('The script of reader pages has a size that a slow line does not notice', async () => {
  expect(gzipSync(await readFile('public/reader.js'), { level: 9 }).length).toBeLessThanOrEqual(4_096);
});

it('A style sheet as large as that of the newsroom is compressed quickly, because whoever asks first waits', async () => {
  const style = Buffer.from(
    Array.from({ length: 4_000 }, (_, number) => `.c${number}{order:${number}}`).join(''),
  );
  expect(style.length).toBeGreaterThan(64 * 1024);
  expect(await compressed('/_next/static/chunks/a.css', style)).toEqual(await brotli(style, 'quick'));
});
