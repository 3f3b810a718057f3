import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { readStoryReport } from './story-report';

const folder = mkdtempSync(join(tmpdir(), 'story-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folders of modules that stories may import, themselves or through others. */
const FOLDERS = ['app', 'cli', 'components', 'e2e', 'lib', 'prisma'];
const JSON_IMPORT = /^(?:import|export)\b[^;]*?from '[^']+\.json'(?<attribute> with \{ type: 'json' \})?;/gmu;

it('Every module that is JSON is imported as such, without which Node, and so Playwright, loads no story at all', () => {
  const files = FOLDERS.flatMap((name) =>
    readdirSync(name, { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file}`),
  ).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/generated/'));
  const imports = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(JSON_IMPORT)].map(({ 0: text, groups }) => ({
      file,
      text,
      groups,
    })),
  );
  expect(imports.length).toBeGreaterThan(60);
  expect(
    imports.filter(({ groups }) => !groups?.attribute).map(({ file, text }) => `${file}: ${text}`),
  ).toEqual([]);
});

/** What Playwright says of stories without running any. */
async function listed(config: string) {
  const report = join(folder, 'report.json');
  const program = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--list',
    '--reporter=json',
    `--config=${config}`,
  ];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  await promisify(execFile)(process.execPath, program, { env }).catch(() => undefined);
  return readStoryReport(report);
}

it('A file of stories that does not load is named in the summary', async () => {
  writeFileSync(join(folder, 'broken.spec.ts'), "import './nowhere';\n");
  writeFileSync(join(folder, 'playwright.config.mjs'), 'export default {};\n');
  const report = await listed(folder);
  expect(report?.failures.join()).toContain('nowhere');
});
