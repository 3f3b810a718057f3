// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../lib/make-folder.mjs';
import { OperatorError } from '../lib/operator-error.mjs';
import { exportBuild, prepareBuild } from './builds/prepare-build.mjs';
import { requireDataDir } from './start.mjs';

/**
 * @param {string[]} args
 * @returns {string | null} the absolute path of the folder after `--output`
 */
function readOutput([option, folder, ...rest]) {
  if (option === undefined) return null;
  if (option !== '--output' || !folder || folder.startsWith('-') || rest.length > 0) {
    throw new OperatorError('Name one new folder: npm run build -- --output /srv/markaz-2.');
  }
  // npm tells in INIT_CWD from which folder it was called.
  return resolve(process.env.INIT_CWD ?? process.cwd(), folder);
}

/**
 * Prepares the version of these sources in DATA_DIR, or in a folder of its own.
 * @param {string[]} args
 * @param {string} root
 */
export default async function build(args, root) {
  const folder = readOutput(args);
  if (folder === null) {
    const { folder: prepared } = await prepareBuild({ root, dataDir: requireDataDir(root) });
    console.log(
      `Prepared in ${prepared}: npm start starts it, or lets it take over from the version that runs.`,
    );
    return;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new OperatorError(`${folder} is not empty: name a new folder.`);
  makeFolder(dirname(folder));
  await exportBuild({ root, dataDir: resolve(root, process.env.DATA_DIR?.trim() || '.data'), folder });
  console.log(`Written to ${folder}: start it with DATA_DIR=… node ${folder}/cli/run.mjs start.`);
}
