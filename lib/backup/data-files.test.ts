import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listDataFiles, readDataFile } from './data-files';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-files-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), path);
  }
}

const listed = () => listDataFiles(dataDir).map(({ path }) => path);

it('Secrets and uploads belong to a backup, in every depth and with every name', () => {
  write('auth-secret', 'media/2026/11/صورة المؤتمر.webp', 'media/logs/a', 'an-unknown-folder/file');
  expect(listed()).toEqual([
    'an-unknown-folder/file',
    'auth-secret',
    'media/2026/11/صورة المؤتمر.webp',
    'media/logs/a',
  ]);
});

it('The embedded database, caches, logs and unfinished files do not', async () => {
  write(
    'auth-secret',
    'postgres/data/PG_VERSION',
    'page-cache/ar',
    'logs/today',
    'server.log',
    '.write-test-7',
    'x.part',
  );
  write('thumbnails/a.webp', 'thumbnails/CACHEDIR.TAG');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(dataDir, 'application'), resolve));
  expect(listed()).toEqual(['auth-secret']);
  await new Promise((resolve) => server.close(resolve));
});

it('Links to other folders are followed, and a link in a circle only once', () => {
  write('auth-secret');
  mkdirSync(join(folder, 'large-disk'));
  writeFileSync(join(folder, 'large-disk', 'a.webp'), '');
  symlinkSync(join(folder, 'large-disk'), join(dataDir, 'media'));
  symlinkSync(dataDir, join(dataDir, 'self'));
  symlinkSync(join(folder, 'missing'), join(dataDir, 'broken'));
  expect(listed()).toEqual(['auth-secret', 'media/a.webp']);
});

it('There are none in a folder that does not exist', () => {
  expect(listed()).toEqual([]);
});

async function read(size: number): Promise<string> {
  const file = { path: 'a', size, mode: 0o600, mtime: new Date() };
  const chunks: Uint8Array[] = [];
  for await (const chunk of readDataFile(dataDir, file)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

it('A file that grows is read up to the size that was listed; one that became shorter or vanished ends the backup', async () => {
  write('a');
  writeFileSync(join(dataDir, 'a'), '0123456789');
  expect(await read(4)).toBe('0123');
  await expect(read(11)).rejects.toThrow(/a became shorter while it was read: start the backup again\.$/);
  rmSync(join(dataDir, 'a'));
  await expect(read(4)).rejects.toThrow(/a cannot be read \(ENOENT\)\.$/);
});
