import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The first versions without the known vulnerabilities that concern us. No older one may be installed, also not indirectly. */
const FLOOR: Record<string, string> = {
  next: '16.3.3',
  'next-auth': '4.24.15',
  'prosemirror-view': '1.42.3',
  'prosemirror-model': '1.22.1',
  sharp: '0.35.4',
  'sanitize-html': '2.17.4',
  dompurify: '3.4.13',
  nodemailer: '7.0.7',
};
const TIPTAP = '3.30.5';

const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const installed = Object.entries(packages).flatMap(([path, { version }]) => {
  const name = path.split('node_modules/').at(-1) ?? '';
  const floor = name.startsWith('@tiptap/') ? TIPTAP : FLOOR[name];
  return floor && version ? [{ name, version, floor }] : [];
});

/** Compares the numbers part by part. A pre-release counts as below its release. */
function isBelow(version: string, floor: string): boolean {
  const [release = '', early] = version.split('-');
  const [own, least] = [release, floor].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = least.findIndex((number, index) => number !== own[index]);
  return at < 0 ? early !== undefined : (own[at] ?? 0) < (least[at] ?? 0);
}

it.each([
  ['16.4.6', '16.3.3', false],
  ['16.3.3', '16.3.3', false],
  ['16.3.3-canary.1', '16.3.3', true],
  ['16.3.2', '16.3.3', true],
  ['4.9.9', '4.24.15', true],
  ['17.0.0', '16.3.3', false],
])('%s counts as below %s: %s', (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below);
});

it('The packages with a floor are among the installed ones', () => {
  const names = installed.map(({ name }) => name);
  for (const name of [
    'next',
    'next-auth',
    'prosemirror-view',
    'prosemirror-model',
    'sharp',
    '@tiptap/core',
  ]) {
    expect(names).toContain(name);
  }
});

it.each(installed)('$name $version is not below $floor', ({ version, floor }) => {
  expect(isBelow(version, floor)).toBe(false);
});
