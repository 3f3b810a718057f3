// @ts-check
import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lets a build also answer requests for the style sheets, scripts and fonts of the one that served before it: pages that browsers, caches and
 * editors hold still name them. Their names contain a hash of their content. A build that cannot be written serves its own ones only.
 * @param {import('./build-folder.mjs').Build | null} before
 * @param {import('./build-folder.mjs').Build} build
 */
export function carryOverAssets(before, build) {
  if (!before || before.folder === build.folder) return;
  const assets = before.assets.map((path) => join('.next', 'static', path));
  const fonts = (before.fonts ?? []).map((name) => join('public', 'fonts', name));
  for (const path of [...assets, ...fonts]) {
    const from = join(before.folder, path);
    const to = join(build.folder, path);
    if (existsSync(to) || !existsSync(from)) continue;
    try {
      mkdirSync(dirname(to), { recursive: true });
      link(from, to);
    } catch {
      return;
    }
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function link(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
