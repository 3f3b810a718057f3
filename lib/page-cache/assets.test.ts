import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAssetFiles } from './asset-files';
import { createAssets } from './assets';

const log = { info() {}, warn() {}, error() {} };

async function assetsWith(...names: string[]) {
  const root = await mkdtemp(join(tmpdir(), 'assets-'));
  for (const name of ['.next/static/.keep', 'public/.keep', ...names]) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), name);
  }
  const requested: string[] = [];
  const requestFile = async (target: string) => {
    requested.push(target);
    return { status: 200, headers: { 'content-type': 'text/css' }, body: Buffer.from(target) };
  };
  const files = await listAssetFiles(root, '.next');
  const assets = createAssets({
    requestFile,
    files,
    siteUrl: 'https://news.example.org',
    log,
    maxBytes: 2 ** 20,
  });
  return { assets, requested };
}

it('Only files that existed at the start are requested from the application', async () => {
  const { assets, requested } = await assetsWith('.next/static/chunks/a.css', 'public/fonts/amiri.woff2');
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
  expect(requested).toEqual([]);
  expect((await assets.find('/_next/static/chunks/a.css'))?.identity.head).toContain(
    'public, max-age=31536000, immutable',
  );
  expect(await assets.find('/fonts/amiri.woff2')).not.toBeNull();
  expect(requested).toEqual(['/_next/static/chunks/a.css', '/fonts/amiri.woff2']);
});

it('A file is the same file however its name is percent-encoded, and stored once', async () => {
  const { assets, requested } = await assetsWith('.next/static/chunks/[root]~1.js');
  const [bare, encoded] = ['/_next/static/chunks/[root]~1.js', '/_next/static/chunks/%5broot%5d~1.js'];
  expect(await assets.find(bare)).toBe(await assets.find(encoded));
  expect(requested).toEqual(['/_next/static/chunks/%5Broot%5D~1.js']);
});
