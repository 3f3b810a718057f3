import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAssetFiles } from './asset-files';
import { createAssets } from './assets';

const log = { info() {}, warn() {}, error() {} };

async function assetsOf(...names: string[]) {
  const root = await mkdtemp(join(tmpdir(), 'assets-'));
  for (const name of ['.next/static/.keep', 'public/.keep', ...names]) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), name);
  }
  const asked: string[] = [];
  const ask = async (target: string) => {
    asked.push(target);
    return { status: 200, headers: { 'content-type': 'text/css' }, body: Buffer.from(target) };
  };
  const files = await listAssetFiles(root, '.next');
  const assets = createAssets({ ask, files, siteUrl: 'https://news.example.org', log, maxBytes: 2 ** 20 });
  return { assets, asked };
}

it('Only files that were there at the start are asked of the application', async () => {
  const { assets, asked } = await assetsOf('.next/static/chunks/a.css', 'public/fonts/amiri.woff2');
  for (const path of [
    '/fonts/other.woff2',
    '/fonts/../en',
    '/fonts/%A0',
    '/en',
    '/_next/static/chunks',
    '/fonts/',
  ]) {
    expect(await assets.find(path), path).toBeNull();
  }
  expect(asked).toEqual([]);
  expect((await assets.find('/_next/static/chunks/a.css'))?.identity.head).toContain(
    'public, max-age=31536000, immutable',
  );
  expect(await assets.find('/fonts/amiri.woff2')).not.toBeNull();
  expect(asked).toEqual(['/_next/static/chunks/a.css', '/fonts/amiri.woff2']);
});

it('A file is the same file however its name is percent-encoded, and kept once', async () => {
  const { assets, asked } = await assetsOf('.next/static/chunks/[root]~1.js');
  const [bare, encoded] = ['/_next/static/chunks/[root]~1.js', '/_next/static/chunks/%5broot%5d~1.js'];
  expect(await assets.find(bare)).toBe(await assets.find(encoded));
  expect(asked).toEqual(['/_next/static/chunks/%5Broot%5D~1.js']);
});
