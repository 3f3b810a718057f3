// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['app', 'cli', 'components', 'lib', 'prisma', 'public'];

/** Files beside these folders: the program's own, its packages, and the settings of TypeScript and npm. */
const ROOT_FILE = /^(?:[\w.-]+\.(?:ts|mjs)|package(?:-lock)?\.json|tsconfig\.json|\.npmrc|LICENSE)$/;

/** What is generated, what only tests and measurements use, and the commands that need them. */
const LEFT_OUT = [
  /^(?:vitest|playwright)\.config\.ts$/,
  /^next-env\.d\.ts$/,
  /^(?:lib\/generated|lib\/testing|cli\/launcher\/testing|cli\/(?:bench|caches|deployment)|public\/fonts)\//,
  /^cli\/(?:bench|bench-editor|caches|check|deployment|dev|test)\.ts$/,
  /\.(?:test|proof)\.tsx?$/,
];

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, `${path}/${name}`));
}

/**
 * The files of the program that a build needs, as sorted paths relative to `root`, with slashes.
 * @param {string} root
 */
export function listSourceFiles(root) {
  const names = readdirSync(root).filter((name) => ROOT_FILE.test(name));
  return [...FOLDERS.filter((name) => existsSync(join(root, name))), ...names]
    .flatMap((name) => filesIn(root, name))
    .filter((path) => !LEFT_OUT.some((pattern) => pattern.test(path)))
    .sort();
}

/**
 * The id of the build of these sources: it changes with every file that runs, every package, and the version of Node.
 * @param {string} root
 */
export function buildIdOf(root) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\0`);
  for (const path of listSourceFiles(root)) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest();
    hash.update(`${path}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}
