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

/** Another start may be filling a folder of its own just now; it takes seconds. */
const FILLING_MS = 600_000;

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

/**
 * What a start has left unfinished is no build: it is removed, and takes the place of none.
 * @param {string} folder
 */
function removeOld(folder) {
  const found = readdirSync(folder, { withFileTypes: true })
    .map((item) => ({ item, path: join(folder, item.name) }))
    .map(({ item, path }) => ({ path, isPart: isPart(item), at: changedAt(path) }));
  const builds = found.filter(({ isPart }) => !isPart).sort((one, other) => other.at - one.at);
  const left = found.filter(({ isPart, at }) => isPart && Date.now() - at > FILLING_MS);
  for (const { path } of [...builds.slice(KEPT), ...left]) rmSync(path, { recursive: true, force: true });
}

/** @param {import('node:fs').Dirent} item */
const isPart = (item) => !item.isDirectory() || item.name.endsWith('.part');

/**
 * Zero for what another start has just removed or renamed.
 * @param {string} path
 */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
