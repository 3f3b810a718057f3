import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFacts } from './builds/build-folder.mjs';
import { recordBuild } from './builds/build-record.mjs';

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/run.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('Every command explains itself', () => {
  expect(run('migrate', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('--draft NAME'),
  });
});

it('The command for a lost password is among the commands', () => {
  expect(run().stdout).toMatch(/npm run password +Gives an account a new one-time password/);
});

it('An unknown command is answered with the list of those that exist', () => {
  const { status, stderr } = run('strat');
  expect(status).toBe(1);
  expect(stderr).toContain('There is no command "strat".');
  expect(stderr).toContain('npm run migrate');
});

it('A command that the version which serves does not have yet runs in the folder of the sources', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'run-command-'));
  const folder = join(dataDir, 'builds', 'old');
  mkdirSync(join(folder, 'cli'), { recursive: true });
  const facts = { id: 'old', protocol: 1, version: '0.1.0', node: process.version, builtAt: '', assets: [] };
  writeFacts(folder, facts);
  recordBuild(dataDir, { ...facts, folder });
  const { stderr } = spawnSync(process.execPath, ['cli/run.mjs', 'doctor', '--nothing'], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir },
  });
  rmSync(dataDir, { recursive: true });
  expect(stderr).toContain('There is no option "--nothing"');
});
