import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST_READ = 'most-read.json';

const root = (dataDir: string) => join(dataDir, 'page-cache');

/**
 * The folder of the pages that this build stores below DATA_DIR. Every build has its own: its pages name other style sheets, and while
 * one version takes over from another, both store pages (cli/remove-old-versions.mjs removes those of others). A new folder begins with the list of the addresses that were read most.
 */
export function openCacheFolder(dataDir: string, buildId: string): string {
  const folder = join(root(dataDir), buildId);
  try {
    if (!existsSync(folder)) createCacheFolder(dataDir, folder);
  } catch {
    // The store tries again, logs the error and does without the disk.
  }
  return folder;
}

function createCacheFolder(dataDir: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const lists = readdirSync(root(dataDir))
    .map((name) => join(root(dataDir), name, MOST_READ))
    .filter((file) => existsSync(file))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  if (lists[0]) copyFileSync(lists[0], join(folder, MOST_READ));
}
