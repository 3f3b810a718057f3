// @ts-check
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes the pages that other builds stored (lib/page-cache/cache-folder.ts), once none of them serves any more.
 * @param {string} dataDir
 * @param {string} nextBuildId
 */
export function removeOtherCaches(dataDir, nextBuildId) {
  const folder = join(dataDir, 'page-cache');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => each !== nextBuildId)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
