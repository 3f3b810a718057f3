// @ts-check
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../lib/make-folder.mjs';
import { OperatorError } from '../lib/operator-error.mjs';
import { findBuild, PROTOCOL } from './builds/build-folder.mjs';
import { readRecord } from './builds/build-record.mjs';
import { BuildFailure, prepareBuild, SettingsRefusal } from './builds/prepare-build.mjs';
import { endOnSignals } from './end-on-signals.mjs';
import { findRunningSite } from './launcher/control-client.mjs';
import { openControl } from './launcher/control-server.mjs';
import { Launcher } from './launcher/launcher.mjs';
import { ProgramFailure } from './program-failure.mjs';
import { runQuietly } from './run-quietly.mjs';

/** @typedef {import('./builds/build-folder.mjs').Build} Build */

const THIS_FOLDER = 'this folder';

/** @param {string[]} args */
function readOption([option, ...rest]) {
  if (option === undefined) return null;
  if (rest.length === 0 && (option === '--previous' || option === '--in-place')) return option;
  throw new OperatorError(`There is no option "${[option, ...rest].join(' ')}": see npm start -- --help.`);
}

/**
 * Makes DATA_DIR absolute for this process and those that it starts, which run in other folders.
 * @param {string} root
 */
export function requireDataDir(root) {
  const given = process.env.DATA_DIR?.trim();
  if (!given && findBuild(root)) {
    throw new OperatorError(
      'Set DATA_DIR to the folder of the newsroom’s data: a finished version keeps none in its own folder.',
    );
  }
  const dataDir = resolve(root, given || '.data');
  try {
    makeFolder(dataDir);
  } catch (error) {
    throw new OperatorError(
      `The data folder ${dataDir} cannot be made (${Reflect.get(Object(error), 'code')}): make its parent writable for this user, or choose another with DATA_DIR.`,
    );
  }
  process.env.DATA_DIR = dataDir;
  return dataDir;
}

/**
 * Refuses wrong settings before the slowest part of a first start.
 * @param {string} folder
 */
async function checkSettings(folder) {
  try {
    await runQuietly('Checking the settings', {
      command: process.execPath,
      args: [join('cli', 'run-part.mjs'), 'check-settings'],
      folder,
    });
  } catch (error) {
    if (error instanceof ProgramFailure) throw new SettingsRefusal(error.output.trim());
    throw error;
  }
}

/**
 * The project's folder with the build that tests and measurements made in it.
 * @param {string} root
 * @returns {Build}
 */
function buildInThisFolder(root) {
  const next = process.env.NEXT_DIST_DIR || '.next';
  if (!existsSync(join(root, next, 'BUILD_ID'))) {
    throw new OperatorError(
      `Nothing is built in ${join(root, next)}: --in-place is for tests, which build there.`,
    );
  }
  return {
    id: THIS_FOLDER,
    protocol: PROTOCOL,
    version: '',
    node: process.version,
    builtAt: '',
    assets: [],
    folder: root,
  };
}

/**
 * @param {{ root: string, dataDir: string, isRunning: boolean }} options
 * @returns {Promise<Build>}
 */
async function prepareOrFallBack({ root, dataDir, isRunning }) {
  try {
    return await prepareBuild({ root, dataDir, ...(isRunning ? {} : { beforeCompiling: checkSettings }) });
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    if (isRunning) throw new OperatorError(`${error.message} The version that runs goes on.`);
    const { current } = readRecord(dataDir);
    if (!current) throw error;
    console.error(`${error.message} The version of ${current.builtAt} starts instead.`);
    return current;
  }
}

/**
 * @param {{ option: string | null, root: string, dataDir: string, isRunning: boolean }} options
 * @returns {Promise<Build>}
 */
async function chooseBuild({ option, root, dataDir, isRunning }) {
  if (option === '--in-place') return buildInThisFolder(root);
  if (option === '--previous') {
    const { previous } = readRecord(dataDir);
    if (previous) return previous;
    throw new OperatorError(`There is no previous version in ${dataDir}.`);
  }
  return findBuild(root) ?? prepareOrFallBack({ root, dataDir, isRunning });
}

/**
 * @param {NonNullable<Awaited<ReturnType<typeof findRunningSite>>>} running
 * @param {Build} build
 */
async function takeOver(running, build) {
  if (running.folder === build.folder) {
    console.log('This version is running already.');
    return 0;
  }
  console.log('Taking over from the version that runs…');
  const { type, message } = await running.takeOver(build.folder, (progress) => console.log(`  ${progress}`));
  if (type === 'refused') {
    throw new OperatorError(`The new version did not take over, and the one that runs goes on. ${message}`);
  }
  console.log(`${message} The service that was running goes on with it.`);
  return 0;
}

/**
 * @param {Build} build
 * @param {string} dataDir
 */
async function serve(build, dataDir) {
  // Only tests and measurements build into folders of other names.
  const nextFolder = build.id === THIS_FOLDER ? process.env.NEXT_DIST_DIR : undefined;
  const launcher = new Launcher({ dataDir, environment: { ...process.env, NEXT_DIST_DIR: nextFolder } });
  let isEnding = false;
  const end = () => {
    isEnding = true;
    return launcher.stop();
  };
  endOnSignals(end, { endAtOnce: () => launcher.kill() });
  const closeControl = await openControl(dataDir, launcher);
  process.once('exit', closeControl);
  try {
    console.log(`Ready on ${await launcher.start(build)}`);
  } catch (error) {
    // A signal has ended the start, and ends this process.
    if (isEnding) return new Promise(() => {});
    await launcher.stop();
    throw new OperatorError(error instanceof Error ? error.message : String(error));
  }
  return new Promise(() => {});
}

/**
 * Prepares the version of these sources, then serves until a signal ends the program; beside a site that runs already, lets it take over
 * and returns.
 * @param {string[]} args
 * @param {string} root
 * @returns {Promise<number>}
 */
export default async function start(args, root) {
  const option = readOption(args);
  const dataDir = requireDataDir(root);
  const isRunning = (await findRunningSite(dataDir)) !== null;
  const build = await chooseBuild({ option, root, dataDir, isRunning });
  // Preparing takes minutes, in which a site may have been started or stopped.
  const running = await findRunningSite(dataDir);
  return running ? takeOver(running, build) : serve(build, dataDir);
}
