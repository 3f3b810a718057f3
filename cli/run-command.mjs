// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeJsonLines } from '../lib/write-json-lines.mjs';
import { findBuild } from './builds/build-folder.mjs';
import { readRecord } from './builds/build-record.mjs';
import { commandExists, commandFile, helpFor, listOfCommands, runsInBuild } from './commands.mjs';
import { printError } from './print-error.mjs';

/**
 * Where a command runs. Commands for a newsroom run in the version that serves it, whose packages are there and whose schema the
 * database has; all others, and those that this version does not have yet, in this folder, with its own packages.
 * @param {string} name
 * @param {string} file
 * @param {string} root
 */
async function folderFor(name, file, root) {
  if (findBuild(root)) return root;
  const dataDir = resolve(root, process.env.DATA_DIR?.trim() || '.data');
  const build = runsInBuild(name) ? readRecord(dataDir).current : null;
  if (build && existsSync(join(build.folder, 'cli', file))) {
    process.env.DATA_DIR = dataDir;
    return build.folder;
  }
  const { prepare } = await import('./prepare.mjs');
  await prepare(root);
  return root;
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {string} root
 */
async function execute(name, args, root) {
  const file = commandFile(name);
  // `start` and `build` install the packages without which no TypeScript can be loaded.
  if (file.endsWith('.mjs')) return (await (await import(`./${file}`)).default(args, root)) ?? 0;
  const folder = await folderFor(name, file, root);
  process.chdir(folder);
  // `resolve` would choose the loader's CommonJS form, which cannot register the other one.
  const loader = join(
    dirname(createRequire(join(folder, 'package.json')).resolve('tsx/package.json')),
    'dist/esm/api/index.mjs',
  );
  // TypeScript runs in this same process, so that signals reach the program and no wrapper.
  const { register } = await import(pathToFileURL(loader).href);
  register();
  const command = await import(pathToFileURL(join(folder, 'cli', file)).href);
  return (await command.default(args)) ?? 0;
}

/** @param {string[]} argv */
export async function runCommand([name, ...args]) {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(listOfCommands());
    return;
  }
  if (!commandExists(name)) {
    console.error(`There is no command "${name}".\n\n${listOfCommands()}`);
    process.exitCode = 1;
    return;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpFor(name));
    return;
  }
  process.chdir(root);
  // Other commands talk to somebody at a terminal, also where the service's settings are in the environment.
  if (name === 'start') writeJsonLines();
  try {
    process.exit(await execute(name, args, root));
  } catch (error) {
    await printError(error);
    process.exit(1);
  }
}
