import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFacts } from '@/cli/builds/build-folder.mjs';
import { recordBuild } from '@/cli/builds/build-record.mjs';
import { readEnv } from '@/lib/env';
import { dataFolderFindings, sizeOf } from './data-folder-findings';
import type { Situation } from './situation';
import { versionFindings } from './version-findings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const situation = (dataDir = folder): Situation => ({
  env: readEnv({ DATA_DIR: dataDir }),
  given: new Set(),
  site: null,
});
const linesOf = async (dataDir?: string) =>
  (await dataFolderFindings(situation(dataDir))).map(({ level, text }) => `${level}: ${text}`);

it('A folder of our own that can be written is fine', async () => {
  expect((await linesOf())[0]).toBe(`ok: ${folder} can be written.`);
});

it('A folder that is not there yet is told, and stays absent', async () => {
  const missing = join(folder, 'data');
  expect(await linesOf(missing)).toEqual([expect.stringMatching(/^warning: There is no .*data yet/)]);
  expect(sizeOf(missing)).toBe(0);
});

it('A folder that others may write into, and a secret that they may read, are faults', async () => {
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, 'auth-secret'), 'secret');
  chmodSync(join(folder, 'auth-secret'), 0o644);
  const lines = (await linesOf()).join('\n');
  expect(lines).toContain(`fault: Other users may write into ${folder}: chmod 700 ${folder}.`);
  expect(lines).toMatch(/fault: Other users may read .*auth-secret, .*chmod 600/);
});

describe.skipIf(process.getuid?.() !== 0)(
  'Somebody who is not the user of the service (skipped where the tests do not run as root)',
  () => {
    const NOBODY = 65_534;
    async function asNobody(dataDir: string): Promise<string> {
      vi.spyOn(process, 'getuid').mockReturnValue(NOBODY);
      const where = situation(dataDir);
      process.seteuid?.(NOBODY);
      // Everything is looked at before this returns, so that nothing else of this process runs as nobody.
      const findings = dataFolderFindings(where);
      process.seteuid?.(0);
      return (await findings).map(({ level, text }) => `${level}: ${text}`).join('\n');
    }

    it('hears so, and not of a bug, in a folder that is closed to them', async () => {
      mkdirSync(join(folder, 'data', 'page-cache'), { recursive: true });
      writeFileSync(join(folder, 'data', 'auth-secret'), 'secret');
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'data'), 0o700);
      expect(await asNobody(join(folder, 'data'))).toMatch(/^warning: .*: run it as the user of the service/);
    });

    it('hears so where they cannot even see it', async () => {
      mkdirSync(join(folder, 'data'));
      chmodSync(folder, 0o700);
      expect(await asNobody(join(folder, 'data'))).toMatch(/^fault: .*data cannot be looked at \(.*EACCES/);
    });

    it('hears the rest when only the stored pages are closed to them', async () => {
      mkdirSync(join(folder, 'page-cache'), { mode: 0o700 });
      chmodSync(folder, 0o755);
      expect(await asNobody(folder)).toContain('MB free');
    });
  },
);

it('A folder of another user is named, because the answers would be another user’s', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(54_321);
  expect((await linesOf()).join('\n')).toMatch(/warning: .* and this command runs as 54321: run it as/);
});

function givenVersion(name: string, node: string): void {
  const build = join(folder, 'builds', name);
  mkdirSync(join(build, 'node_modules'), { recursive: true });
  mkdirSync(join(build, '.next'));
  writeFileSync(join(build, '.next', 'BUILD_ID'), name);
  const facts = { id: name, protocol: 1, version: '0.1.0', node, builtAt: name, assets: [] };
  writeFacts(build, facts);
  recordBuild(folder, { ...facts, folder: build });
}

const versions = (applied: Parameters<typeof versionFindings>[1] = null) =>
  versionFindings(situation(), applied).map(({ level, text }) => `${level}: ${text}`);

it('Both kept versions can be started', () => {
  givenVersion('yesterday', process.version);
  givenVersion('today', process.version);
  expect(versions()).toEqual([
    'ok: The version that serves is 0.1.0 of today.',
    'ok: npm start -- --previous would start 0.1.0 of yesterday.',
  ]);
});

it('A previous version is told not to start when Node, the packages or the database have moved on', () => {
  givenVersion('yesterday', 'v18.0.0');
  givenVersion('today', process.version);
  rmSync(join(folder, 'builds', 'yesterday', 'node_modules'), { recursive: true });
  const applied = [{ name: '2099_drops', checksum: '', finished: true, additive: false }];
  const [present, previous] = versions(applied);
  expect(present).toMatch(/^fault: .*the database has migrations that it cannot work with/);
  expect(previous).toMatch(
    /^warning: .*its packages are gone; it was made with Node v18\.0\.0, and .*migrations that it cannot/,
  );
});

it('A folder without any version says how one is prepared', () => {
  expect(versions()).toEqual([expect.stringMatching(/^warning: No version is prepared yet: npm run build/)]);
});
