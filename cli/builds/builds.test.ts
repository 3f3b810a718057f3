import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAssetFiles } from '@/lib/page-cache/asset-files';
import { type Build, findBuild, PROTOCOL, writeFacts } from './build-folder.mjs';
import { readRecord, recordBuild } from './build-record.mjs';
import { keepAssets } from './keep-assets.mjs';
import { removeOldBuilds } from './remove-old-builds.mjs';
import { removeOtherCaches } from './remove-other-caches.mjs';
import { buildIdOf, listSourceFiles } from './source-files.mjs';

let folder: string;
let dataDir: string;

function write(path: string, text = ''): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** `day` orders the builds. */
function makeBuild(id: string, day: number, path = join(dataDir, 'builds', id)): Build {
  write(join(path, `.next/static/chunks/${id}.js`), id);
  write(join(path, `public/fonts/${id}.woff2`), id);
  const builtAt = `2026-11-0${day}T00:00:00.000Z`;
  const own = { assets: [`chunks/${id}.js`], fonts: [`${id}.woff2`] };
  writeFacts(path, { id, protocol: PROTOCOL, version: '1', node: process.version, builtAt, ...own });
  return findBuild(path) as Build;
}

const ids = () => {
  const { current, previous } = readRecord(dataDir);
  return [current?.id, previous?.id];
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('Which version serves', () => {
  it('is remembered with the one before, also when the same one is started again', () => {
    expect(ids()).toEqual([undefined, undefined]);
    const [one, two] = [makeBuild('one', 1), makeBuild('two', 2)];
    recordBuild(dataDir, one);
    expect(ids()).toEqual(['one', undefined]);
    for (const _ of [1, 2]) recordBuild(dataDir, two);
    expect(ids()).toEqual(['two', 'one']);
    recordBuild(dataDir, one);
    expect(ids()).toEqual(['one', 'two']);
  });

  it('is still known when the data folder is moved, and for a version outside of it', () => {
    recordBuild(dataDir, makeBuild('one', 1));
    recordBuild(dataDir, makeBuild('two', 2, join(folder, 'exported')));
    renameSync(dataDir, join(folder, 'moved'));
    dataDir = join(folder, 'moved');
    expect(ids()).toEqual(['two', 'one']);
  });

  it('is not one whose folder is gone or not complete', () => {
    const build = makeBuild('one', 1);
    recordBuild(dataDir, build);
    rmSync(join(build.folder, 'build.json'));
    expect(ids()).toEqual([undefined, undefined]);
    write(join(dataDir, 'builds/record.json'), 'cut of');
    expect(ids()).toEqual([undefined, undefined]);
  });
});

describe('Old versions', () => {
  it('are removed, except the one before, newer ones, and the one whose database program runs', () => {
    const [database, old, before, now, next] = ['database', 'old', 'before', 'now', 'next'].map((id, index) =>
      makeBuild(id, index + 1),
    ) as [Build, Build, Build, Build, Build];
    expect(removeOldBuilds(dataDir, [])).toEqual([]);
    recordBuild(dataDir, before);
    recordBuild(dataDir, now);
    expect(removeOldBuilds(dataDir, [join(database.folder, 'node_modules/bin/postgres'), ''])).toEqual([
      old.folder,
    ]);
    for (const { folder: kept } of [database, before, now, next]) expect(findBuild(kept)).not.toBeNull();
    expect(existsSync(old.folder)).toBe(false);
  });

  it('leave the pages that they stored, which are removed too', () => {
    removeOtherCaches(dataDir, 'mine');
    for (const name of ['mine', 'other']) write(join(dataDir, `page-cache/${name}/a`));
    removeOtherCaches(dataDir, 'mine');
    expect(existsSync(join(dataDir, 'page-cache/mine/a'))).toBe(true);
    expect(existsSync(join(dataDir, 'page-cache/other'))).toBe(false);
  });

  it('leave their own style sheets, scripts and fonts to the next two versions, and not to those of long after', async () => {
    const now = Date.now();
    const builds = ['one', 'two', 'three', 'four'].map((id, index) => makeBuild(id, index + 1));
    const sent = async ({ folder: root }: Build, id: string) => {
      const files = await listAssetFiles({ root, buildFolder: '.next', dataDir });
      const paths = [`/_next/static/chunks/${id}.js`, `/fonts/${id}.woff2`];
      return paths.map((path) => files.has(path) && readFileSync(files.get(path) ?? '', 'utf8'));
    };
    for (const [index, build] of builds.slice(0, 3).entries()) {
      keepAssets(dataDir, build);
      const servedAt = new Date(now - 1000 * (10 - index));
      utimesSync(join(dataDir, 'assets', build.id), servedAt, servedAt);
    }
    const [one, , three, four] = builds as [Build, Build, Build, Build];
    // What is no longer there is still sent.
    rmSync(one.folder, { recursive: true });
    expect(await sent(three, 'one')).toEqual(['one', 'one']);
    expect(await sent(three, 'two')).toEqual(['two', 'two']);
    mkdirSync(join(dataDir, 'assets/four.part/static'), { recursive: true });
    keepAssets(dataDir, four);
    expect(await sent(four, 'two')).toEqual(['two', 'two']);
    expect(await sent(four, 'one')).toEqual([false, false]);
    expect(readdirSync(join(dataDir, 'assets')).sort()).toEqual(['four', 'three', 'two']);
  });

  it('count without what a start has left unfinished, which is sent by none and goes once it is old', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((id, index) => makeBuild(id, index + 1)) as [
      Build,
      Build,
      Build,
    ];
    keepAssets(dataDir, one);
    keepAssets(dataDir, two);
    for (const name of ['left', 'filling']) {
      mkdirSync(join(dataDir, `assets/${name}.part/static`), { recursive: true });
      writeFileSync(join(dataDir, `assets/${name}.part/static/${name}.js`), '');
    }
    const hoursAgo = new Date(Date.now() - 3 * 3600_000);
    utimesSync(join(dataDir, 'assets/left.part'), hoursAgo, hoursAgo);
    keepAssets(dataDir, three);
    expect(readdirSync(join(dataDir, 'assets')).sort()).toEqual(['filling.part', 'one', 'three', 'two']);
    const files = await listAssetFiles({ root: three.folder, buildFolder: '.next', dataDir });
    expect(files.has('/_next/static/filling.js')).toBe(false);
    expect(files.has('/_next/static/chunks/one.js')).toBe(true);
  });

  it('that serve again count as new', () => {
    const builds = ['one', 'two', 'three', 'four'].map((id, index) => makeBuild(id, index + 1));
    for (const [index, build] of builds.slice(0, 3).entries()) {
      keepAssets(dataDir, build);
      utimesSync(join(dataDir, 'assets', build.id), new Date(index * 1000), new Date(index * 1000));
    }
    const [one, , , four] = builds as [Build, Build, Build, Build];
    keepAssets(dataDir, one);
    keepAssets(dataDir, four);
    expect(readdirSync(join(dataDir, 'assets')).sort()).toEqual(['four', 'one', 'three']);
  });
});

describe('What belongs to a version', () => {
  it('is all that runs, and nothing that tests, measures or is generated', () => {
    const files = listSourceFiles('.');
    const needed = [
      'server.ts',
      'application.mjs',
      'cli/run.mjs',
      'cli/serve-site.ts',
      'package-lock.json',
      '.npmrc',
    ];
    expect(files).toEqual(expect.arrayContaining([...needed, 'prisma/schema.prisma', 'public/reader.js']));
    expect(
      files.filter((path) => /\.(?:test|proof)\.|^e2e|lib\/generated|lib\/testing|cli\/bench/.test(path)),
    ).toEqual([]);
  });

  it('changes its id with every file, also with its name alone', () => {
    const root = join(folder, 'sources');
    write(join(root, 'app/a.ts'), 'x');
    const id = buildIdOf(root);
    expect(buildIdOf(root)).toBe(id);
    renameSync(join(root, 'app/a.ts'), join(root, 'app/b.ts'));
    expect(buildIdOf(root)).not.toBe(id);
    write(join(root, 'app/b.test.ts'), 'a test');
    write(join(root, 'notes.txt'), 'not part of the program');
    const renamed = buildIdOf(root);
    rmSync(join(root, 'app/b.test.ts'));
    expect(buildIdOf(root)).toBe(renamed);
  });
});
