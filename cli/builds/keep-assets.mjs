// @ts-check
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../lib/make-folder.mjs';

/** The builds whose assets are kept: the one that serves, and the two that served before it. */
const KEPT = 3;

/**
 * Keeps the style sheets, scripts and fonts of a build that serves in DATA_DIR/assets, where the builds that serve after it find and send
 * them too (lib/page-cache/asset-files.ts), however they came to serve: pages that browsers, caches and editors hold still name
 * them. Their names contain a hash of their content. Those of builds of long ago are removed.
 * @param {string} dataDir
 * @param {import('./build-folder.mjs').Build} build
 */
export function keepAssets(dataDir, build) {
  const folder = join(dataDir, 'assets');
  const own = join(folder, build.id);
  makeFolder(folder);
  if (!existsSync(own)) {
    const part = `${own}.part`;
    rmSync(part, { recursive: true, force: true });
    fill(part, build);
    renameSync(part, own);
  }
  const now = new Date();
  utimesSync(own, now, now);
  removeOld(folder);
}

/**
 * @param {string} folder
 * @param {import('./build-folder.mjs').Build} build
 */
function fill(folder, build) {
  mkdirSync(folder, { mode: 0o700 });
  const assets = build.assets.map((path) => [join('.next', 'static', path), join('static', path)]);
  const fonts = (build.fonts ?? []).map((name) => [join('public', 'fonts', name), join('fonts', name)]);
  for (const [from = '', to = ''] of [...assets, ...fonts]) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    link(join(build.folder, from), join(folder, to));
  }
}

/**
 * A link takes no space; there can be none to another disk, such as the image of a container.
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

/** @param {string} folder */
function removeOld(folder) {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), servedAt: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.servedAt - one.servedAt);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
