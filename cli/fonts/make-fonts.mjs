// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FONT_FILES } from './font-files.mjs';
import { fontName } from './font-name.mjs';
import { charactersOf } from './unicode-range.mjs';

/**
 * The whole font file, or the part of it that the site uses.
 * @param {string} root
 * @param {import('./font-files.mjs').FontFile} font
 */
export async function readFont(root, { from, file, part }) {
  const whole = readFileSync(join(root, 'node_modules', from, 'files', `${file}.woff2`));
  if (part === undefined) return whole;
  // Of this folder: the sources from which a version is prepared may have no packages of their own.
  /** @type {typeof import('subset-font').default} */
  const subsetFont = createRequire(join(root, 'package.json'))('subset-font');
  return subsetFont(whole, charactersOf(part.range), {
    targetFormat: 'woff2',
    ...(part.axes && { variationAxes: part.axes }),
    ...(part.features && { keepFeatures: part.features }),
    ...(part.isUnhinted && { noHinting: true }),
  });
}

/**
 * Makes the fonts in public/fonts and removes those that no style sheet names any more. Fast when all are there.
 * @param {string} root
 */
export async function makeFonts(root) {
  const folder = join(root, 'public', 'fonts');
  mkdirSync(folder, { recursive: true });
  const wanted = new Set();
  for (const font of FONT_FILES) {
    const name = fontName(root, font);
    wanted.add(name);
    const path = join(folder, name);
    if (existsSync(path)) continue;
    // A file with half of its content would be kept for ever.
    const part = `${path}.${process.pid}.part`;
    writeFileSync(part, await readFont(root, font));
    renameSync(part, path);
  }
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.woff2') && !wanted.has(file)) rmSync(join(folder, file));
  }
}
