// @ts-check

import { makeGeneratedFiles } from './builds/generated-files.mjs';
import { installPackages } from './builds/install-packages.mjs';
import { packagesAreInstalled } from './installed-packages.mjs';

/**
 * Makes every file in the project's folder that commands need and that is not in the repository. Fast when nothing has changed.
 * A site that runs is not affected: it runs in a build's folder of its own.
 * @param {string} root
 */
export async function prepare(root) {
  if (!packagesAreInstalled(root)) await installPackages(root);
  await makeGeneratedFiles(root);
}
