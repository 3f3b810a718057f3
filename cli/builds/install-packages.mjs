// @ts-check
import { runQuietly } from '../run-quietly.mjs';

// Install scripts of packages do not run. The only one that is needed is repeated in `linkServerLibraries`; another one would
// download a program that is not used.
const NPM_CI = [
  'ci',
  '--ignore-scripts',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
];

/** npm's own default tries for more than two minutes when the registry does not answer. */
const RETRIES = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000', '--fetch-timeout=60000'];

/**
 * Installs what the package-lock.json of a folder lists, with or without the packages that only development needs. Empties the
 * folder's node_modules first. Throws a ProgramFailure.
 * @param {string} folder
 * @param {{ withoutDevelopment?: boolean }} [options]
 */
export async function installPackages(folder, { withoutDevelopment = false } = {}) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null;
  const args = [...NPM_CI, ...RETRIES, withoutDevelopment ? '--omit=dev' : '--include=dev'];
  await runQuietly('Installing packages (npm ci)', {
    command: npm ? process.execPath : 'npm',
    args: npm ? [npm, ...args] : args,
    folder,
    // npm passes its settings on to what it starts; those of the command that started this one do not concern the install.
    env: { NODE_ENV: undefined, npm_config_omit: undefined, npm_config_include: undefined },
  });
}
