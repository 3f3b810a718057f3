import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Build, findBuild, PROTOCOL, writeFacts } from './builds/build-folder.mjs';
import { recordBuild } from './builds/build-record.mjs';
import { BuildFailure, SettingsRefusal } from './builds/prepare-build.mjs';
import start from './start.mjs';

const { prepareBuild, findRunningSite, launch } = vi.hoisted(() => ({
  prepareBuild: vi.fn(),
  findRunningSite: vi.fn(),
  launch: vi.fn(),
}));
vi.mock('./builds/prepare-build.mjs', async (original) => ({ ...(await original<object>()), prepareBuild }));
vi.mock('./launcher/control-client.mjs', () => ({ findRunningSite }));
vi.mock('./launcher/control-server.mjs', () => ({ openControl: async () => () => {} }));
vi.mock('./end-on-signals.mjs', () => ({ endOnSignals: () => {} }));
vi.mock('./launcher/launcher.mjs', () => ({
  Launcher: class {
    start = launch;
    stop = async () => {};
  },
}));

const NOT_PREPARED =
  'The new version could not be prepared, because "Installing packages (npm ci)" failed: ENOTFOUND.';

let folder: string;
let [root, dataDir] = ['', ''];
let printed: string[];

/** A finished version in the data folder. */
function makeBuild(id: string): Build {
  const path = join(dataDir, 'builds', id);
  const facts = { id, protocol: PROTOCOL, version: '1', node: process.version, assets: [], fonts: [] };
  mkdirSync(path, { recursive: true });
  writeFacts(path, { ...facts, builtAt: '2026-11-25T08:00:00.000Z' });
  return findBuild(path) as Build;
}

/** A site that runs the version in this folder. */
function running(at: string, reply: object = { type: 'done', message: 'The new version has taken over.' }) {
  const takeOver = vi.fn(async () => reply);
  findRunningSite.mockResolvedValue({ folder: at, pid: 1, takeOver });
  return takeOver;
}

/** Serving never returns. */
async function startAndServe(...args: string[]): Promise<void> {
  void start(args, root);
  await expect.poll(() => printed.at(-1)).toBe('Ready on http://127.0.0.1:3000');
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  [root, dataDir, printed] = [join(folder, 'sources'), join(folder, 'data'), []];
  vi.stubEnv('DATA_DIR', dataDir);
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((line) => void printed.push(String(line)));
  findRunningSite.mockResolvedValue(null);
  launch.mockResolvedValue('http://127.0.0.1:3000');
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const mock of [prepareBuild, findRunningSite, launch]) mock.mockReset();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('When a version cannot be prepared', () => {
  beforeEach(() => prepareBuild.mockRejectedValue(new BuildFailure(NOT_PREPARED)));

  it('the one before starts, and one sentence says why', async () => {
    const before = makeBuild('before');
    recordBuild(dataDir, before);
    await startAndServe();
    expect(launch.mock.calls).toEqual([[before]]);
    expect(printed).toEqual([
      `${NOT_PREPARED} The version of ${before.builtAt} starts instead.`,
      'Ready on http://127.0.0.1:3000',
    ]);
  });

  it('and there is none before, nothing starts, and the sentence is the same', async () => {
    await expect(start([], root)).rejects.toThrow(NOT_PREPARED);
    expect(launch).not.toHaveBeenCalled();
  });

  it('the one that runs goes on, and nothing else is started', async () => {
    recordBuild(dataDir, makeBuild('before'));
    const takeOver = running('/elsewhere');
    await expect(start([], root)).rejects.toThrow(`${NOT_PREPARED} The version that runs goes on.`);
    expect(takeOver).not.toHaveBeenCalled();
    expect(launch).not.toHaveBeenCalled();
  });

  it('because a setting is wrong, an older version would change nothing', async () => {
    recordBuild(dataDir, makeBuild('before'));
    prepareBuild.mockRejectedValue(new SettingsRefusal('SITE_URL: holds a path.'));
    await expect(start([], root)).rejects.toThrow('SITE_URL: holds a path.');
    expect(launch).not.toHaveBeenCalled();
  });
});

describe('Beside a site that runs', () => {
  it('the new version takes over and binds no port', async () => {
    const build = makeBuild('new');
    prepareBuild.mockResolvedValue(build);
    const takeOver = running('/elsewhere');
    expect(await start([], root)).toBe(0);
    expect(takeOver).toHaveBeenCalledExactlyOnceWith(build.folder, expect.any(Function));
    expect(launch).not.toHaveBeenCalled();
    expect(printed.at(-1)).toContain('The new version has taken over.');
  });

  it('takes over too when that was started while the new version was prepared', async () => {
    prepareBuild.mockResolvedValue(makeBuild('new'));
    const takeOver = running('/elsewhere');
    findRunningSite.mockResolvedValueOnce(null);
    expect(await start([], root)).toBe(0);
    expect(takeOver).toHaveBeenCalledOnce();
    expect(launch).not.toHaveBeenCalled();
  });

  it('nothing happens when it is the same version', async () => {
    const build = makeBuild('new');
    prepareBuild.mockResolvedValue(build);
    const takeOver = running(build.folder);
    expect(await start([], root)).toBe(0);
    expect(takeOver).not.toHaveBeenCalled();
    expect(printed).toEqual(['This version is running already.']);
  });

  it('a version that does not answer leaves it running, and the sentence says why', async () => {
    prepareBuild.mockResolvedValue(makeBuild('new'));
    running('/elsewhere', { type: 'refused', message: 'The front process was not ready after 600 s.' });
    await expect(start([], root)).rejects.toThrow(
      'The new version did not take over, and the one that runs goes on. The front process was not ready after 600 s.',
    );
    expect(launch).not.toHaveBeenCalled();
  });
});

it('The version before starts when that is asked for, without preparing another', async () => {
  const [before, now] = [makeBuild('before'), makeBuild('now')];
  for (const build of [before, now]) recordBuild(dataDir, build);
  await startAndServe('--previous');
  expect(launch.mock.calls).toEqual([[before]]);
  expect(prepareBuild).not.toHaveBeenCalled();
});

it.each(['/proc/x', '/proc/markaz/data', '/proc/self/status/data'])(
  'A DATA_DIR below /proc is refused in one sentence (%s)',
  async (path) => {
    vi.stubEnv('DATA_DIR', path);
    await expect(start([], root)).rejects.toThrow(
      new RegExp(
        `^The data folder ${path} cannot be made \\(E[A-Z]+\\): make .* or choose another with DATA_DIR\\.$`,
      ),
    );
    expect(prepareBuild).not.toHaveBeenCalled();
  },
);
