import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BUILD_PROGRAMS } from './make-build.mjs';

/** Next's own function, which says with what the ids of server actions are made in this build. */
const SALT_OF_NEXT = createRequire(import.meta.url).resolve(
  'next/dist/server/app-render/encryption-utils-server',
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-build-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What `next build` finds when it makes a build in a new folder. */
async function compileIn(name: string) {
  const target = join(folder, name);
  const program = join(target, 'node_modules/next/dist/bin/next');
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(
    program,
    `const { generateEncryptionKeyBase64 } = require(${JSON.stringify(SALT_OF_NEXT)});
     generateEncryptionKeyBase64({ isBuild: true, distDir: '.next' }).then((salt) => {
       const { NODE_ENV, NEXT_DIST_DIR = null } = process.env;
       const found = { salt, NODE_ENV, NEXT_DIST_DIR, asked: process.argv.slice(2) };
       require('node:fs').writeFileSync('found.json', JSON.stringify(found));
     });`,
  );
  await BUILD_PROGRAMS.compile(target);
  return JSON.parse(readFileSync(join(target, 'found.json'), 'utf8'));
}

it('Two builds of one commit give every server action the same id, whatever the environment says', async () => {
  const one = await compileIn('one');
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', Buffer.alloc(32).toString('base64'));
  vi.stubEnv('NEXT_DIST_DIR', '.next-of-a-test');
  const other = await compileIn('other');
  expect(other).toEqual(one);
  expect(one).toMatchObject({ NODE_ENV: 'production', NEXT_DIST_DIR: null, asked: ['build'] });
  expect(Buffer.from(one.salt, 'base64')).toHaveLength(32);
});
