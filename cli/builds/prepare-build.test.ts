import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runQuietly } from '@/cli/run-quietly.mjs';
import { exportBuild, prepareBuild } from './prepare-build.mjs';

let folder: string;
let root: string;
let dataDir: string;
let lines: string[];

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const PACKAGES = {
  'node_modules/next': { version: '16.0.0' },
  'node_modules/vitest': { version: '4.0.0', dev: true },
};

function writeLockFile(packages: object): void {
  write(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

/** What npm writes into node_modules. */
function installInto(
  target: string,
  packages: object = { 'node_modules/next': PACKAGES['node_modules/next'] },
): void {
  write(join(target, 'node_modules/next/index.js'), 'next');
  write(join(target, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'builds-'));
  [root, dataDir] = [join(folder, 'sources'), join(folder, 'data')];
  write(join(root, 'package.json'), '{"version":"1.2.3"}');
  write(join(root, 'app/page.tsx'), 'one');
  write(join(root, 'app/page.test.tsx'), 'a test');
  writeLockFile(PACKAGES);
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A program that writes this to its error output and then ends like this. */
const failing = (description: string, output: string, end: string) => (target: string) =>
  runQuietly(description, {
    command: process.execPath,
    args: ['-e', `console.error(${JSON.stringify(output)});${end}`],
    folder: target,
  });

function programs(
  own: Partial<Record<'install' | 'generate' | 'compile', (target: string) => Promise<void>>> = {},
) {
  return {
    install: vi.fn(own.install ?? (async (target: string) => installInto(target))),
    generate: vi.fn(own.generate ?? (async () => {})),
    compile: vi.fn(
      own.compile ??
        (async (target: string) => {
          write(join(target, '.next/static/chunks/page-1.js'), 'script');
          write(join(target, '.next/cache/big'), 'only for the next build');
        }),
    ),
  };
}

const prepare = (own = programs()) => prepareBuild({ root, dataDir, programs: own });
const prepared = () => readdirSync(join(dataDir, 'builds')).filter((name) => !/\.(?:log|part)$/.test(name));

describe('A version is prepared beside all others', () => {
  it('and holds what runs: sources without tests, packages, what Next made, and a mark that it is complete', async () => {
    const build = await prepare();
    expect(build).toMatchObject({ version: '1.2.3', node: process.version, assets: ['chunks/page-1.js'] });
    expect(readFileSync(join(build.folder, 'app/page.tsx'), 'utf8')).toBe('one');
    for (const path of ['app/page.test.tsx', '.next/cache'])
      expect(existsSync(join(build.folder, path))).toBe(false);
    expect(prepared()).toEqual([build.id]);
  });

  it('once: the same sources need no second preparation, changed ones do', async () => {
    const own = programs();
    const first = await prepare(own);
    expect((await prepare(own)).folder).toBe(first.folder);
    expect(own.compile).toHaveBeenCalledTimes(1);
    write(join(root, 'app/page.tsx'), 'two');
    const second = await prepare(own);
    expect(second.id).not.toBe(first.id);
    expect(readFileSync(join(first.folder, 'app/page.tsx'), 'utf8')).toBe('one');
  });

  it('by one program at a time', async () => {
    const own = programs();
    const [one, other] = await Promise.all([prepare(own), prepare(own)]);
    expect(one.folder).toBe(other.folder);
    expect(own.compile).toHaveBeenCalledTimes(1);
  });

  it('with the packages of an earlier version, which then take no space and need no registry', async () => {
    const own = programs();
    const first = await prepare(own);
    write(join(root, 'app/page.tsx'), 'two');
    const second = await prepare(own);
    expect(own.install).toHaveBeenCalledTimes(1);
    const inodeIn = (build: { folder: string }) =>
      statSync(join(build.folder, 'node_modules/next/index.js')).ino;
    expect(inodeIn(second)).toBe(inodeIn(first));
  });

  it('with the packages of the sources’ own folder, without those that only development needs', async () => {
    installInto(root, PACKAGES);
    write(join(root, 'node_modules/vitest/index.js'), 'vitest');
    const own = programs();
    const { folder: made } = await prepare(own);
    expect(own.install).not.toHaveBeenCalled();
    expect(readdirSync(join(made, 'node_modules')).sort()).toEqual(['.package-lock.json', 'next']);
  });

  it('with new packages when package-lock.json names others', async () => {
    await prepare();
    writeLockFile({ ...PACKAGES, 'node_modules/next': { version: '17.0.0' } });
    const own = programs();
    await prepare(own);
    expect(own.install).toHaveBeenCalledTimes(1);
  });

  it('or in a folder of its own, which holds everything', async () => {
    const build = await exportBuild({ root, dataDir, folder: join(folder, 'export'), programs: programs() });
    expect(readdirSync(build.folder).sort()).toEqual(
      ['.next', 'app', 'build.json', 'node_modules', 'package-lock.json', 'package.json'].sort(),
    );
    expect(existsSync(dataDir)).toBe(false);
  });
});

const NPM_AWAY = 'npm error code ENOTFOUND\nnpm error network request to https://registry.example failed';

describe('A version that cannot be prepared leaves the others as they are, and the reason is one sentence', () => {
  it.each([
    [
      'the registry is away',
      { install: failing('npm ci', NPM_AWAY, 'process.exit(1)') },
      'because "npm ci" failed: the package registry cannot be reached; its output is in ',
    ],
    [
      'the build is killed',
      { compile: failing('next build', 'Creating a build …', 'process.kill(process.pid, "SIGKILL")') },
      'because "next build" failed: it was killed or gave up, probably because the memory ran out',
    ],
    [
      'the build is killed below a shell',
      { compile: failing('next build', 'Killed', 'process.exit(137)') },
      'probably because the memory ran out: it needs about 2 GB',
    ],
    [
      'the disk becomes full while packages are installed',
      { install: failing('npm ci', 'npm error code ENOSPC\nnpm error nospc', 'process.exit(228)') },
      'because "npm ci" failed: the disk is full',
    ],
    [
      'the disk becomes full during the build',
      { compile: failing('next build', 'No space left on device (os error 28)', 'process.exit(1)') },
      'because "next build" failed: the disk is full',
    ],
    [
      'the disk becomes full while files are copied',
      {
        generate: () =>
          Promise.reject(
            Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
          ),
      },
      'The new version could not be prepared: the disk is full.',
    ],
    [
      'the sources have a mistake',
      { compile: failing('next build', 'ECONNREFUSED in a line of code', 'process.exit(1)') },
      'because "next build" failed: it ended with code 1; its output is in ',
    ],
  ])('when %s', async (_, own, sentence) => {
    const before = await prepare();
    write(join(root, 'app/page.tsx'), 'two');
    writeLockFile({ ...PACKAGES, 'node_modules/next': { version: '16.0.1' } });
    const failure = await prepare(programs(own)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'OperatorError', message: expect.stringContaining(sentence) });
    expect((failure as Error).message).toMatch(/^The new version could not be prepared[^\n]*\.$/);
    expect(prepared()).toEqual([before.id]);
    expect(readFileSync(join(before.folder, 'node_modules/next/index.js'), 'utf8')).toBe('next');
  });

  it('and what the program wrote is kept', async () => {
    const failure = await prepare(
      programs({ install: failing('npm ci', NPM_AWAY, 'process.exit(1)') }),
    ).catch(String);
    const file = /output is in (.*)\.$/.exec(String(failure))?.[1] ?? '';
    expect(readFileSync(file, 'utf8')).toContain('request to https://registry.example failed');
  });

  it('and the packages that it had installed serve the next attempt', async () => {
    await prepare(programs({ compile: failing('next build', 'a mistake', 'process.exit(1)') })).catch(
      () => {},
    );
    const own = programs();
    await prepare(own);
    expect(own.install).not.toHaveBeenCalled();
    expect(readdirSync(join(dataDir, 'builds')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('and a full disk gets its space back', async () => {
    const compile = failing('next build', 'No space left on device (os error 28)', 'process.exit(1)');
    await prepare(programs({ compile })).catch(() => {});
    expect(readdirSync(join(dataDir, 'builds'))).toEqual(['last-failure.log']);
  });

  it('and what a killed program left is removed', async () => {
    write(join(dataDir, 'builds/0123.part/app/page.tsx'), 'half');
    const { id } = await prepare();
    expect(readdirSync(join(dataDir, 'builds'))).toEqual([id]);
  });
});
