import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { readStoryReport } from './story-report';

const folder = mkdtempSync(join(tmpdir(), 'story-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Playwright says of its files of stories without running any. */
async function listed(...args: string[]) {
  const report = join(folder, 'report.json');
  const program = ['node_modules/@playwright/test/cli.js', 'test', '--list', '--reporter=json', ...args];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  await promisify(execFile)(process.execPath, program, { env, maxBuffer: 2 ** 26 }).catch(() => undefined);
  return readStoryReport(report);
}

it('Playwright, which loads modules by itself, loads every file of stories', async () => {
  expect(await listed()).toMatchObject({ failures: [] });
});

it('A file of stories that does not load is named in the summary', async () => {
  writeFileSync(join(folder, 'broken.spec.ts'), "import './nowhere';\n");
  writeFileSync(join(folder, 'playwright.config.mjs'), 'export default {};\n');
  const report = await listed(`--config=${folder}`);
  expect(report?.failures.join()).toContain('nowhere');
});
