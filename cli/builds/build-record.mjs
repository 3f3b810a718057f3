// @ts-check
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { makeFolder } from '../../lib/make-folder.mjs';
import { findBuild } from './build-folder.mjs';

/** @typedef {import('./build-folder.mjs').Build} Build */

/** @param {string} dataDir */
export const buildsFolder = (dataDir) => join(dataDir, 'builds');

/** @param {string} dataDir */
const recordFile = (dataDir) => join(buildsFolder(dataDir), 'record.json');

/**
 * Folders inside DATA_DIR are written relative to it, so that DATA_DIR can be moved.
 * @param {string} dataDir
 * @param {Build} build
 */
function pathOf(dataDir, { folder }) {
  const path = relative(dataDir, folder);
  return path.split(sep)[0] === '..' || isAbsolute(path) ? folder : path;
}

/**
 * The build that served last and the one before it; each is null when there is none or its folder is gone.
 * @param {string} dataDir
 * @returns {{ current: Build | null, previous: Build | null }}
 */
export function readRecord(dataDir) {
  let record;
  try {
    record = JSON.parse(readFileSync(recordFile(dataDir), 'utf8'));
  } catch {
    return { current: null, previous: null };
  }
  /** @param {unknown} path */
  const find = (path) => (typeof path === 'string' ? findBuild(resolve(dataDir, path)) : null);
  return { current: find(record.current), previous: find(record.previous) };
}

/**
 * Records that `build` serves now; the one that served before becomes the previous one. The file is replaced in one step.
 * @param {string} dataDir
 * @param {Build} build
 */
export function recordBuild(dataDir, build) {
  const { current, previous } = readRecord(dataDir);
  const before = current?.folder === build.folder ? previous : current;
  const record = { current: pathOf(dataDir, build), previous: before && pathOf(dataDir, before) };
  const file = recordFile(dataDir);
  makeFolder(buildsFolder(dataDir));
  writeFileSync(`${file}.part`, `${JSON.stringify(record)}\n`);
  renameSync(`${file}.part`, file);
}
