// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../lib/make-folder.mjs';
import { OperatorError } from '../../lib/operator-error.mjs';
import { packagesAreInstalled } from '../installed-packages.mjs';
import { DISK_FULL, ProgramFailure, reasonIn } from '../program-failure.mjs';
import { withLockFile } from '../with-lock-file.mjs';
import { findBuild } from './build-folder.mjs';
import { buildsFolder } from './build-record.mjs';
import { BUILD_PROGRAMS, makeBuild } from './make-build.mjs';
import { buildIdOf } from './source-files.mjs';

/** @typedef {import('./build-folder.mjs').Build} Build */

/** The folder of packages that an attempt installed which failed later. */
const KEPT_PACKAGES = 'packages.part';

/** The new version could not be made; the message is one sentence that says why. What runs, and could run, is as it was. */
export class BuildFailure extends OperatorError {}

/** A setting is wrong, which an older version would not change. */
export class SettingsRefusal extends OperatorError {}

/**
 * @param {string} folder
 * @param {string} output
 */
function storeOutput(folder, output) {
  const file = join(folder, 'last-failure.log');
  try {
    writeFileSync(file, output);
    return `; its output is in ${file}`;
  } catch {
    return '';
  }
}

/**
 * @param {unknown} error
 * @param {string} logFolder
 */
function explain(error, logFolder) {
  if (error instanceof SettingsRefusal) return error;
  const start = 'The new version could not be prepared';
  if (error instanceof ProgramFailure) {
    return new BuildFailure(
      `${start}, because "${error.description}" failed: ${error.reason}${storeOutput(logFolder, error.output)}.`,
    );
  }
  if (error instanceof OperatorError) return new BuildFailure(`${start}: ${error.message}.`);
  if (!(error instanceof Error) || typeof Reflect.get(error, 'code') !== 'string') return error;
  return new BuildFailure(`${start}: ${reasonIn(error.message) ?? error.message}.`);
}

/**
 * @param {string} folder of the finished build
 * @param {(unfinished: string) => Promise<void>} make
 * @returns {Promise<Build>}
 */
async function makeBeside(folder, make) {
  const unfinished = `${folder}.part`;
  mkdirSync(unfinished, { mode: 0o755 });
  await make(unfinished);
  renameSync(unfinished, folder);
  const build = findBuild(folder);
  if (!build) throw new OperatorError(`it is not complete in ${folder}`);
  return build;
}

/** @param {string} folder */
function requireBuildsFolder(folder) {
  try {
    makeFolder(folder);
    writeFileSync(join(folder, '.write-test'), '');
    rmSync(join(folder, '.write-test'));
  } catch (error) {
    throw new BuildFailure(
      `The folder ${folder} cannot be written (${Reflect.get(Object(error), 'code')}): make it writable for this user, or choose another with DATA_DIR.`,
    );
  }
}

/** @param {string} folder */
function finishedBuildsIn(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => findBuild(path));
}

/**
 * @typedef {object} BuildOptions
 * @property {string} root the folder of the sources
 * @property {string} dataDir
 * @property {import('./make-build.mjs').BuildPrograms} [programs]
 * @property {(folder: string) => Promise<void>} [beforeCompiling] can refuse before the slowest part begins
 */

/**
 * Removes what unfinished builds left, those of killed programs too. Packages that one of them has installed completely are kept in one
 * folder, so that the next attempt needs no registry.
 * @param {string} builds
 * @param {string} root
 * @param {boolean} keepsPackages
 */
function clearUnfinished(builds, root, keepsPackages) {
  const kept = join(builds, KEPT_PACKAGES);
  for (const name of readdirSync(builds).filter((each) => each.endsWith('.part') && each !== KEPT_PACKAGES)) {
    const folder = join(builds, name);
    const isUseful = packagesAreInstalled(folder, { wantedBy: root, withoutDevelopment: true });
    if (keepsPackages && isUseful) {
      rmSync(kept, { recursive: true, force: true });
      renameSync(folder, kept);
    } else {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (!keepsPackages) rmSync(kept, { recursive: true, force: true });
}

/**
 * @param {BuildOptions} options
 * @param {string} builds
 */
async function findOrMake({ root, programs = BUILD_PROGRAMS, beforeCompiling }, builds) {
  const id = buildIdOf(root);
  const folder = join(builds, id);
  const found = findBuild(folder);
  if (found) return found;
  clearUnfinished(builds, root, true);
  const packageFolders = [...finishedBuildsIn(builds), join(builds, KEPT_PACKAGES), root];
  try {
    const build = await makeBeside(folder, (unfinished) =>
      makeBuild({ root, folder: unfinished, id, packageFolders, programs, beforeCompiling }),
    );
    clearUnfinished(builds, root, false);
    return build;
  } catch (error) {
    const explained = explain(error, builds);
    const isFull = explained instanceof Error && explained.message.includes(DISK_FULL);
    clearUnfinished(builds, root, !isFull);
    throw explained;
  }
}

/**
 * Returns the build of these sources in DATA_DIR, and makes it unless it is there. It is made beside all others and appears when it is
 * complete. Throws a BuildFailure or a SettingsRefusal.
 * @param {BuildOptions} options
 * @returns {Promise<Build>}
 */
export async function prepareBuild(options) {
  const builds = buildsFolder(options.dataDir);
  requireBuildsFolder(builds);
  const wait = () => console.log('Waiting for another program that prepares a version…');
  return withLockFile(join(builds, '.lock'), () => findOrMake(options, builds), wait);
}

/**
 * Makes a build of these sources in a new folder of its own, which can be moved and started anywhere.
 * @param {BuildOptions & { folder: string }} options
 * @returns {Promise<Build>}
 */
export async function exportBuild({ root, dataDir, folder, programs = BUILD_PROGRAMS }) {
  const builds = buildsFolder(dataDir);
  const packageFolders = [root, ...(existsSync(builds) ? finishedBuildsIn(builds) : [])];
  const id = buildIdOf(root);
  rmSync(`${folder}.part`, { recursive: true, force: true });
  try {
    return await makeBeside(folder, (unfinished) =>
      makeBuild({ root, folder: unfinished, id, packageFolders, programs }),
    );
  } catch (error) {
    rmSync(`${folder}.part`, { recursive: true, force: true });
    throw explain(error, dirname(folder));
  }
}
