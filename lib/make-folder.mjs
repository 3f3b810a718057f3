// @ts-check
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that only this user may enter, and its missing parents. Throws the system's error.
 * `mkdirSync` with `recursive` does not return where the system answers ENOENT although the parent exists, as /proc does.
 * @param {string} folder
 * @returns {void}
 */
export function makeFolder(folder) {
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const exists = Reflect.get(Object(error), 'code') === 'EEXIST' && statSync(folder).isDirectory();
    if (!exists) throw error;
  }
}
