import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Build, findBuild, PROTOCOL, writeFacts } from '@/cli/builds/build-folder.mjs';
import { readRecord } from '@/cli/builds/build-record.mjs';
import { findFreePort } from '@/cli/require-free-port';
import { findRunningSite } from './control-client.mjs';
import { controlPath } from './control-path.mjs';
import { openControl } from './control-server.mjs';
import { FrontProcess } from './front-process.mjs';
import { Launcher } from './launcher.mjs';

const ALIVE_TIMEOUT_MS = 600;

const FRONT_PROCESS = join(import.meta.dirname, 'testing', 'fake-front-process.mjs');

let folder: string;
let port: number;
let launcher: Launcher;
let log: string[];
let closeControl: () => void;

function makeBuild(name: string, { fails = '', protocol = PROTOCOL } = {}): Build {
  const path = join(folder, 'builds', name);
  mkdirSync(join(path, 'cli'), { recursive: true });
  copyFileSync(FRONT_PROCESS, join(path, 'cli', 'front-process.mjs'));
  if (fails) writeFileSync(join(path, 'fails'), fails);
  const builtAt = new Date().toISOString();
  writeFacts(path, { id: name, protocol, version: '1', node: '', builtAt, assets: [] });
  return findBuild(path) as Build;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  port = await findFreePort();
  log = [];
  const environment = { ...process.env, PORT: String(port) };
  launcher = new Launcher({
    ...{ dataDir: folder, environment, log: (line) => log.push(line) },
    startProcess: (build, variables) => new FrontProcess(build, variables, ALIVE_TIMEOUT_MS),
  });
  closeControl = await openControl(folder, launcher);
});
afterEach(async () => {
  closeControl();
  await launcher.stop();
  rmSync(folder, { recursive: true });
});

function get(path = '/', agent?: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get({ port, path, host: '127.0.0.1', agent }, (response) => {
      response.setEncoding('utf8').once('data', resolve);
    });
    request.once('error', reject);
  });
}

const PAUSE_MS = 3;

/** Requests one page after the other on new connections until `stop`; returns the answers, or errors. */
function startReader(): { stop(): Promise<string[]> } {
  let isStopped = false;
  const answers: string[] = [];
  const reading = (async () => {
    while (!isStopped) {
      answers.push(await get().catch((error) => `failed: ${error.code}`));
      await pause(PAUSE_MS);
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await reading;
      return answers;
    },
  };
}

const runningSite = async () => {
  const site = await findRunningSite(folder);
  if (!site) throw new Error('no site runs');
  return site;
};
const takeOver = async (build: Build) => (await runningSite()).takeOver(build.folder, () => {});

describe('A site that runs', () => {
  it('can be controlled only by its own user, by programs with the same DATA_DIR', async () => {
    const build = makeBuild('one');
    expect(await launcher.start(build)).toBe('http://site');
    expect(await get()).toBe('one');
    expect(statSync(controlPath(folder)).mode & 0o777).toBe(0o600);
    expect((await runningSite()).folder).toBe(build.folder);
    expect(await findRunningSite(join(folder, 'other'))).toBeNull();
    closeControl();
    expect(await findRunningSite(folder)).toBeNull();
  });

  it('is not started beside another one that has just been started', async () => {
    await expect(openControl(folder, launcher)).rejects.toThrow(/is just being started by another program/);
    expect(await findRunningSite(folder)).not.toBeNull();
  });

  it('is found in a folder with a very long path, and a socket of a killed program is replaced', async () => {
    const long = join(folder, 'غرفة-الأخبار'.repeat(8));
    (await openControl(long, launcher))();
    writeFileSync(controlPath(long), '');
    const close = await openControl(long, launcher);
    expect(await findRunningSite(long)).not.toBeNull();
    close();
    rmSync(join(controlPath(long), '..'), { recursive: true });
  });
});

describe('Another version takes over', () => {
  it('without a request that fails or is answered twice', async () => {
    await launcher.start(makeBuild('one'));
    const [reader, other] = [startReader(), startReader()];
    const slow = get('/slow');
    expect(await takeOver(makeBuild('two'))).toMatchObject({ type: 'done' });
    expect(await get()).toBe('two');
    const answers = [...(await reader.stop()), ...(await other.stop()), await slow];
    expect(new Set(answers)).toEqual(new Set(['one', 'two']));
  });

  it('and on connections that are open', async () => {
    await launcher.start(makeBuild('one'));
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const answers = [await get('/', agent)];
    const taking = takeOver(makeBuild('two'));
    while (answers.at(-1) !== 'two') answers.push(await get('/', agent));
    expect(new Set(answers)).toEqual(new Set(['one', 'two']));
    await taking;
    agent.destroy();
  });

  it('and is recorded, and knows what readers request', async () => {
    const [one, two] = [makeBuild('one'), makeBuild('two')];
    await launcher.start(one);
    expect(readRecord(folder)).toMatchObject({ current: { id: 'one' }, previous: null });
    await takeOver(two);
    expect(readRecord(folder)).toMatchObject({ current: { id: 'two' }, previous: { id: 'one' } });
    const started = JSON.parse(readFileSync(join(two.folder, 'started'), 'utf8'));
    expect(started).toEqual({ type: 'start', occasion: 'successor', mostRead: ['/ar'] });
    await expect.poll(() => existsSync(join(two.folder, 'alone'))).toBe(true);
  });

  it('and the one before can take over again', async () => {
    const one = makeBuild('one');
    await launcher.start(one);
    await takeOver(makeBuild('two'));
    await takeOver(one);
    expect(await get()).toBe('one');
    expect(readRecord(folder)).toMatchObject({ current: { id: 'one' }, previous: { id: 'two' } });
  });

  it.each([
    ['with a reason', 'The schema is too old.'],
    ['at once', 'The front process ended unexpectedly (code 3).'],
  ])('or fails %s, and the one that runs goes on', async (fails, message) => {
    await launcher.start(makeBuild('one'));
    const reader = startReader();
    expect(await takeOver(makeBuild('two', { fails }))).toEqual({ type: 'refused', message });
    expect(await get()).toBe('one');
    expect(new Set(await reader.stop())).toEqual(new Set(['one']));
    expect(readRecord(folder)).toMatchObject({ current: { id: 'one' }, previous: null });
    expect(await takeOver(makeBuild('three'))).toMatchObject({ type: 'done' });
  });

  it('only one at a time, only when it is complete, and only when both understand each other', async () => {
    await launcher.start(makeBuild('one'));
    const [two, three] = [makeBuild('two'), makeBuild('three')];
    const refused = async (build: Build) => ((await takeOver(build)) as { message: string }).message;
    const answers = await Promise.all([takeOver(two), takeOver(three)]);
    expect(answers.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect(await refused(makeBuild('four', { protocol: PROTOCOL + 1 }))).toMatch(/^It cannot take over/);
    rmSync(join(three.folder, 'build.json'));
    rmSync(join(two.folder, 'build.json'));
    expect(await refused(three)).toMatch(/^There is no finished version in /);
  });
});

describe('A front process that crashes', () => {
  it('is started again, and readers who connect meanwhile wait', async () => {
    const build = makeBuild('one');
    await launcher.start(build);
    await expect(get('/crash')).rejects.toThrow();
    const answers = await Promise.all(Array.from({ length: 20 }, () => get()));
    expect(new Set(answers)).toEqual(new Set(['one']));
    expect(log).toEqual(['The front process has ended (SIGKILL) and is started again.']);
    expect(JSON.parse(readFileSync(join(build.folder, 'started'), 'utf8')).occasion).toBe('restart');
  });

  it('or hangs is ended and started again, unless it never says that it is alive', async () => {
    const build = makeBuild('one');
    writeFileSync(join(build.folder, 'alive'), '');
    await launcher.start(makeBuild('silent'));
    await takeOver(build);
    await expect(get('/hang')).rejects.toThrow();
    expect(await get()).toBe('one');
    expect(log).toEqual(['The front process did not answer any more and is started again.']);
  });

  it('while another version prepares does not keep that one from taking over', async () => {
    await launcher.start(makeBuild('one'));
    const taking = takeOver(makeBuild('two'));
    await get('/crash').catch(() => {});
    expect(await taking).toMatchObject({ type: 'done' });
    await expect.poll(() => get()).toBe('two');
    await launcher.stop();
    await expect(get()).rejects.toThrow();
  });

  it('before it has served is not started again', async () => {
    await expect(launcher.start(makeBuild('one', { fails: 'at once' }))).rejects.toThrow('(code 3)');
    await expect(launcher.start(makeBuild('two', { fails: 'with a reason' }))).rejects.toThrow(
      'The schema is too old.',
    );
    expect(log).toEqual([]);
  });
});
