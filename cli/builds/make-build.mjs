// @ts-check
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
// biome-ignore format: one line reads better.
import { OperatorError } from '../../lib/operator-error.mjs';
import { packagesAreInstalled } from '../installed-packages.mjs';
import { runQuietly } from '../run-quietly.mjs';
import { PROTOCOL, writeFacts } from './build-folder.mjs';
import { makeGeneratedFiles } from './generated-files.mjs';
import { installPackages } from './install-packages.mjs';
import { linkPackages } from './link-packages.mjs';
import { listSourceFiles } from './source-files.mjs';
import { tidyServerFiles } from './tidy-server-files.mjs';

/** Space that a build takes for a moment, in megabytes: with packages that are linked from another folder of the disk, and without. */
export const NEEDED_MB = { linked: 400, installed: 1_400 };

/**
 * The programs that make a build; tests replace them.
 * @typedef {object} BuildPrograms
 * @property {(folder: string) => Promise<void>} install puts the packages that run in production into node_modules
 * @property {(folder: string) => Promise<void>} generate makes the files that are not in the repository
 * @property {(folder: string) => Promise<void>} compile makes `.next`
 */

/**
 * Next makes the ids of server actions from this salt, the file and the name, so that two builds of one commit understand each other's
 * pages; by default it is random for every build. 32 bytes, and no secret: at run time Next encrypts with the key of
 * cli/auth-secret.ts, which has the same variable.
 */
const ACTION_ID_SALT = Buffer.from('markaz server action ids, public').toString('base64');

/** @type {BuildPrograms} */
export const BUILD_PROGRAMS = {
  install: (folder) => installPackages(folder, { withoutDevelopment: true }),
  generate: makeGeneratedFiles,
  compile: (folder) =>
    runQuietly('Building the site (next build)', {
      command: process.execPath,
      args: [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      folder,
      env: {
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_DIST_DIR: undefined,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_ID_SALT,
      },
    }),
};

/**
 * @param {string} root
 * @param {string} folder
 */
function copySources(root, folder) {
  for (const path of listSourceFiles(root)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
}

/**
 * @param {string} folder
 * @param {string | undefined} linkedFrom
 */
function requireSpace(folder, linkedFrom) {
  const isLinked = linkedFrom !== undefined && statSync(linkedFrom).dev === statSync(folder).dev;
  const neededMb = isLinked ? NEEDED_MB.linked : NEEDED_MB.installed;
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMb >= neededMb) return;
  throw new OperatorError(
    `the disk of ${dirname(folder)} has ${freeMb} MB left, and ${neededMb} MB are needed`,
  );
}

/**
 * @param {string} folder
 * @param {string | undefined} linkedFrom
 * @param {BuildPrograms} programs
 */
async function providePackages(folder, linkedFrom, programs) {
  if (linkedFrom !== undefined) {
    try {
      linkPackages(linkedFrom, folder);
      return;
    } catch {
      // The other folder is being changed, or the disk is full, which the install reports.
      rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    }
  }
  await programs.install(folder);
}

/** @param {string} root */
function listFiles(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/**
 * Makes a build of the sources in `root` in a new, empty folder. Packages are linked from the first of `packageFolders` that has all of
 * them, so that they take no space and no registry is asked; otherwise npm installs them.
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.folder
 * @param {string} options.id
 * @param {string[]} options.packageFolders
 * @param {BuildPrograms} options.programs
 * @param {(folder: string) => Promise<void>} [options.beforeCompiling] can refuse before the slowest part begins
 */
export async function makeBuild({ root, folder, id, packageFolders, programs, beforeCompiling }) {
  const linkedFrom = packageFolders.find((candidate) =>
    packagesAreInstalled(candidate, { wantedBy: root, withoutDevelopment: true }),
  );
  requireSpace(folder, linkedFrom);
  copySources(root, folder);
  await providePackages(folder, linkedFrom, programs);
  await programs.generate(folder);
  await beforeCompiling?.(folder);
  await programs.compile(folder);
  tidyServerFiles(join(folder, '.next'));
  // Three quarters of what Next writes serve only the next build in the same folder.
  rmSync(join(folder, '.next', 'cache'), { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const builtAt = new Date().toISOString();
  writeFacts(folder, {
    id,
    protocol: PROTOCOL,
    version,
    node: process.version,
    builtAt,
    assets: listFiles(join(folder, '.next', 'static')),
    fonts: listFiles(join(folder, 'public', 'fonts')),
  });
}
