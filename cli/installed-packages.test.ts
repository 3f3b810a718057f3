import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packagesAreInstalled, productionPackages } from './installed-packages.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const here = { os: [process.platform], cpu: [process.arch] };

function write(wanted: object, present?: object): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (present)
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
}

it('Packages of the same versions need no install', () => {
  write({ 'node_modules/a': { version: '1.0.0' } }, { 'node_modules/a': { version: '1.0.0' } });
  expect(packagesAreInstalled(root)).toBe(true);
});

it('An install that was interrupted is repeated', () => {
  write({ 'node_modules/a': { version: '1.0.0' } });
  expect(packagesAreInstalled(root)).toBe(false);
});

it('A package of another version is replaced', () => {
  write({ 'node_modules/a': { version: '1.1.0' } }, { 'node_modules/a': { version: '1.0.0' } });
  expect(packagesAreInstalled(root)).toBe(false);
});

it('Binaries for other machines may be missing, those for this one may not', () => {
  write({ 'node_modules/a': { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['mips'] } }, {});
  expect(packagesAreInstalled(root)).toBe(true);
  write({ 'node_modules/a': { version: '1.0.0', optional: true, ...here } }, {});
  expect(packagesAreInstalled(root)).toBe(false);
});

it('Packages that only development needs may be missing where the program runs', () => {
  write({ 'node_modules/a': { version: '1.0.0', dev: true } }, {});
  expect(packagesAreInstalled(root)).toBe(false);
  expect(packagesAreInstalled(root, { withoutDevelopment: true })).toBe(true);
});

it('The packages that run in production are those that development alone does not need', () => {
  const [a, b] = [{ version: '1.0.0', dev: true }, { version: '2.0.0' }];
  write({}, { 'node_modules/a': a, 'node_modules/b': b });
  expect(productionPackages(root)).toEqual({ 'node_modules/b': b });
});
