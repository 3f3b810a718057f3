// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What package-lock.json says of one package. Packages of binaries name the systems that they are for.
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */

/**
 * The packages of a lock file by their folder (`node_modules/…`), or null when there is no such file.
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
const ownLibc = report.header.glibcVersionRuntime ? 'glibc' : 'musl';

/**
 * An optional package that names no system may be absent everywhere.
 * @param {LockedPackage} entry
 */
function isForThisMachine({ os = [], cpu = [], libc = [ownLibc] }) {
  return os.includes(process.platform) && cpu.includes(process.arch) && libc.includes(ownLibc);
}

/** The list that npm writes into node_modules at the end of an install. */
const listOf = (/** @type {string} */ root) => join(root, 'node_modules', '.package-lock.json');

/**
 * Whether the node_modules of `root` holds what the package-lock.json of `wantedBy` lists, with or without the packages that only
 * development needs. An install that was interrupted, or used another lock file, does not count.
 * @param {string} root
 * @param {{ wantedBy?: string, withoutDevelopment?: boolean }} [options]
 */
export function packagesAreInstalled(root, { wantedBy = root, withoutDevelopment = false } = {}) {
  const required = packagesIn(join(wantedBy, 'package-lock.json'));
  const installed = packagesIn(listOf(root));
  if (required === null || installed === null) return false;
  return Object.entries(required).every(([path, entry]) => {
    if (path === '' || (withoutDevelopment && entry.dev)) return true;
    const found = installed[path];
    if (!found) return entry.optional === true && !isForThisMachine(entry);
    return found.version === entry.version;
  });
}

/**
 * The packages that are installed in `root` and run in production, by their folder.
 * @param {string} root
 */
export function productionPackages(root) {
  const entries = Object.entries(packagesIn(listOf(root)) ?? {});
  return Object.fromEntries(entries.filter(([path, { dev }]) => path !== '' && dev !== true));
}
