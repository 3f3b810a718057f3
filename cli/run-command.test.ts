import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

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
