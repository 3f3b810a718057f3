import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

/** Runs a part of a start that fails, and shows what failed as a command does. */
function failingStart(LOG_FORMAT: string): string[] {
  const url = (file: string) => pathToFileURL(file).href;
  const part = `console.log('format', process.env.LOG_FORMAT); console.error('two\\nlines'); process.exit(3)`;
  const program = `
    import { writeJsonLines } from '${url('lib/write-json-lines.mjs')}';
    import { runQuietly } from '${url('cli/run-quietly.mjs')}';
    import { printError } from '${url('cli/print-error.mjs')}';
    writeJsonLines();
    const run = { command: process.execPath, args: ['-e', ${JSON.stringify(part)}], folder: '.' };
    await runQuietly('Checking the settings', run).catch(printError);`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, LOG_FORMAT },
    encoding: 'utf8',
  });
  return (stdout + stderr).trimEnd().split('\n');
}

it('What a failed part of a start has written is one JSON object in a log of JSON, and not JSON inside JSON', () => {
  const told = failingStart('json').map((line) => JSON.parse(line).msg);
  expect(told[0]).toBe('Checking the settings…');
  expect(told[1]).toBe('format text\ntwo\nlines');
  expect(told[2]).toMatch(/^Checking the settings/);
  expect(told).toHaveLength(3);
});

it('At a terminal it is shown as it was written', () => {
  const lines = failingStart('text');
  expect(lines.slice(0, 4)).toEqual(['Checking the settings…', 'format text', 'two', 'lines']);
});
