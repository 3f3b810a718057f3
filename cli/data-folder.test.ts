import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOrCreateAuthSecret, requireWritableFolder } from './data-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('A secret is created once, is long, and can be read only by its owner', () => {
  const secret = readOrCreateAuthSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(64);
  expect(readOrCreateAuthSecret(folder)).toBe(secret);
  expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
});

it('A missing data folder is created and accessible only to its owner', () => {
  const fresh = join(folder, 'deeper', '.data');
  requireWritableFolder(fresh);
  expect(statSync(fresh).mode & 0o777).toBe(0o700);
});

it('A file with the name of the data folder is reported in one sentence', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => requireWritableFolder(file)).toThrow(
    /^The data folder .*file cannot be written \(EEXIST\): .*DATA_DIR\.$/,
  );
});

it('A data folder below /proc is reported in one sentence, and the start does not hang', () => {
  expect(() => requireWritableFolder('/proc/markaz/data')).toThrow(
    /^The data folder \/proc\/markaz\/data cannot be written \(ENOENT\): .*DATA_DIR\.$/,
  );
});
