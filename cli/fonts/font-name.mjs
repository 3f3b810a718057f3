// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The name of a file in public/fonts. It changes with the version of the package and with what is kept of the font, so that browsers may
 * keep the file without asking again.
 * @param {string} root
 * @param {import('./font-files.mjs').FontFile} font
 */
export function fontName(root, { from, file, part }) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', from, 'package.json'), 'utf8'));
  if (part === undefined) return `${file}-${version}.woff2`;
  const kept = createHash('sha256')
    .update(JSON.stringify([file, part]))
    .digest('hex')
    .slice(0, 6);
  return `${part.name}-${version}-${kept}.woff2`;
}
