// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What a bundler writes at the end of a file that has a source map. */
const MAP_COMMENT = /\n\/\/# sourceMappingURL=[^\n]*\s*$/;

/** How a file begins that lists modules, and does nothing else. */
const MODULES = 'module.exports=[';

/**
 * Makes the files by which Next answers requests smaller for the process that loads them; they do the same as before.
 *
 * - Node reads the source map of every file that names one, with all sources, and keeps it, because TypeScript is loaded with source maps. They stay
 *   beside the files; the log reads the one that an error needs (lib/stack-sources.ts).
 * - Turbopack writes many files several times under different names. One of them stays, and the others name it, so that their text is held once.
 * @param {string} folder what `next build` has written, such as `.next`
 */
export function tidyServerFiles(folder) {
  const root = join(folder, 'server');
  if (!existsSync(root)) return;
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.js')) tidy(join(root, name), files);
  }
}

/**
 * @param {string} file
 * @param {Map<string, string>} files the first file of each content
 */
function tidy(file, files) {
  const text = readFileSync(file, 'utf8');
  const bare = text.replace(MAP_COMMENT, '\n');
  const hash = createHash('sha256').update(bare).digest('hex');
  const first = files.get(hash);
  if (bare.startsWith(MODULES) && first) {
    const path = relative(dirname(file), first).split(sep).join('/');
    writeFileSync(
      file,
      `module.exports=require(${JSON.stringify(path.startsWith('.') ? path : `./${path}`)});\n`,
    );
    rmSync(`${file}.map`, { force: true });
    return;
  }
  files.set(hash, file);
  if (bare !== text) writeFileSync(file, bare);
}
