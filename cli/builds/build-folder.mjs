// @ts-check
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A build is a folder with everything that runs: the program's files, its packages, and what Next made of them. The word "release"
// belongs to the newsroom.

/** Version of the messages between a launcher and a front process (cli/launcher/messages.mjs). Both must be of the same one. */
export const PROTOCOL = 1;

/**
 * What the file `build.json` of a finished build says. `assets` and `fonts`: the files below `.next/static` and
 * `public/fonts`. Older builds do not say their fonts.
 * @typedef {{ id: string, protocol: number, version: string, node: string, builtAt: string, assets: string[], fonts?: string[] }} BuildFacts
 */

/** @typedef {BuildFacts & { folder: string }} Build */

/** @param {string} folder */
const factsFile = (folder) => join(folder, 'build.json');

/**
 * The finished build in a folder, or null when there is none. The file is the last one that is written.
 * @param {string} folder
 * @returns {Build | null}
 */
export function findBuild(folder) {
  try {
    const facts = JSON.parse(readFileSync(factsFile(folder), 'utf8'));
    return typeof facts.id === 'string' && Array.isArray(facts.assets) ? { ...facts, folder } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {BuildFacts} facts
 */
export function writeFacts(folder, facts) {
  writeFileSync(`${factsFile(folder)}.part`, `${JSON.stringify(facts)}\n`);
  renameSync(`${factsFile(folder)}.part`, factsFile(folder));
}
