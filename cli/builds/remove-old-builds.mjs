// @ts-check
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBuild } from './build-folder.mjs';
import { buildsFolder, readRecord } from './build-record.mjs';

/**
 * Removes the builds in DATA_DIR that are older than the current and the previous one. `inUse` are paths of programs that run: the
 * embedded database reads files of the build that started it as long as it runs. Newer builds are kept, because a program may have
 * prepared one that is started next.
 * @param {string} dataDir
 * @param {string[]} inUse
 * @returns {string[]} the folders that were removed
 */
export function removeOldBuilds(dataDir, inUse) {
  const folder = buildsFolder(dataDir);
  const { current, previous } = readRecord(dataDir);
  if (!current || !existsSync(folder)) return [];
  const oldest = [current, ...(previous ? [previous] : [])].map(({ builtAt }) => builtAt).sort()[0] ?? '';
  const removed = readdirSync(folder)
    .flatMap((name) => findBuild(join(folder, name)) ?? [])
    .filter((build) => build.builtAt < oldest && !inUse.some((path) => path.startsWith(`${build.folder}/`)))
    .map((build) => build.folder);
  for (const path of removed) {
    // After an interruption the next preparation removes folders with this ending.
    renameSync(path, `${path}.part`);
    rmSync(`${path}.part`, { recursive: true, force: true });
  }
  return removed;
}
