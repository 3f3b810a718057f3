import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptAuthSecret, requireWritableFolder } from './data-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('A secret is made once, is long, and can be read by its owner only', () => {
  const secret = keptAuthSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(64);
  expect(keptAuthSecret(folder)).toBe(secret);
  expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
});

it('A data folder that is not there yet is made, for its owner only', () => {
  const fresh = join(folder, 'deeper', '.data');
  requireWritableFolder(fresh);
  expect(statSync(fresh).mode & 0o777).toBe(0o700);
});

it('A file in the place of the data folder is told in one sentence', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => requireWritableFolder(file)).toThrow(
    /^The data folder .*file cannot be written \(EEXIST\): .*DATA_DIR\.$/,
  );
});
