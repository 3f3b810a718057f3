// @ts-check
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { productionPackages } from '../installed-packages.mjs';

/** Errors of `link` that say that a copy may work: another disk, another user's file, a file with too many links. */
const NOT_LINKABLE = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EACCES']);

/**
 * A hard link costs no space. npm replaces files and does not write into them, so that one folder's install does not change the other.
 * @param {string} from
 * @param {string} to
 */
function linkFile(from, to) {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!NOT_LINKABLE.has(String(Reflect.get(Object(error), 'code')))) throw error;
    copyFileSync(from, to);
  }
}

/**
 * Makes a folder with the files of another one. `leftOut` names items of every level that stay away.
 * @param {string} from
 * @param {string} to
 * @param {string[]} [leftOut]
 */
export function linkFolder(from, to, leftOut = []) {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (leftOut.includes(item.name)) continue;
    if (item.isDirectory()) linkFolder(source, target, leftOut);
    else if (item.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

/**
 * Gives `to` the packages that run in production and that are installed in `from`, as npm would install them.
 * @param {string} from
 * @param {string} to
 */
export function linkPackages(from, to) {
  const packages = productionPackages(from);
  // A package's own packages are in the list too.
  for (const path of Object.keys(packages)) linkFolder(join(from, path), join(to, path), ['node_modules']);
  writeFileSync(join(to, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}
