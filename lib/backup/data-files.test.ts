import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listDataFiles, openDataFiles } from './data-files';

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
    'assets/build/static/a.css',
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

/** What is read of these files, when `before` has happened since they were listed. */
async function read(files: { path: string; size: number }[], before = () => {}): Promise<string[]> {
  const listed = files.map((file) => ({ ...file, mode: 0o600, mtime: new Date() }));
  before();
  const contents: string[] = [];
  for await (const { path, body } of openDataFiles(dataDir, listed)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    contents.push(`${path} ${Buffer.concat(chunks)}`);
  }
  return contents;
}

it('A file that grows is read up to the size that was listed; one that became shorter ends the backup', async () => {
  write('a');
  writeFileSync(join(dataDir, 'a'), '0123456789');
  expect(await read([{ path: 'a', size: 4 }])).toEqual(['a 0123']);
  await expect(read([{ path: 'a', size: 11 }])).rejects.toThrow(
    /a became shorter while it was read: start the backup again\.$/,
  );
});

it('A file that is deleted before its turn is left out, with its folder, and one deleted while it is read is read to its end', async () => {
  write('a', 'folder/b', 'c');
  const files = ['a', 'folder/b', 'c'].map((path) => ({ path, size: path.length }));
  expect(await read(files, () => rmSync(join(dataDir, 'folder'), { recursive: true }))).toEqual([
    'a a',
    'c c',
  ]);
  for await (const { body } of openDataFiles(dataDir, listDataFiles(dataDir).slice(0, 1))) {
    rmSync(join(dataDir, 'a'));
    for await (const chunk of body) expect(String(chunk)).toBe('a');
  }
});

it('A file that cannot be read ends the backup', async () => {
  write('a/b');
  await expect(read([{ path: 'a', size: 1 }])).rejects.toThrow(/a cannot be read \(EISDIR\)\.$/);
  await expect(read([{ path: 'a/b/c', size: 1 }])).rejects.toThrow(/c cannot be read \(ENOTDIR\)\.$/);
});
