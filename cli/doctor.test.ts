import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentOf } from '@/lib/testing/database-content';
import { findFreePort } from './require-free-port';

/** Each starts the whole program. */
const TIMEOUT_MS = 90_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function runDoctor(variables: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/run.mjs', 'doctor'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ DATA_DIR: folder, PORT: String(await findFreePort()), SITE_URL: 'https://news.example.org' },
      ...variables,
    },
  });
  return { status, output: stdout + stderr };
}

it(
  'npm run doctor finds no fault in a healthy newsroom, and leaves it as it is',
  async () => {
    const before = await contentOf(process.env.DATABASE_URL ?? '');
    const { status, output } = await runDoctor();
    expect(output).toMatch(/\n0 faults, \d+ warnings?, \d+ not checked, \d+ ok\n$/);
    expect(status).toBe(0);
    expect(output).not.toMatch(/bug|undefined|\[object/);
    expect(readdirSync(folder)).toEqual([]);
    expect(await contentOf(process.env.DATABASE_URL ?? '')).toEqual(before);
  },
  TIMEOUT_MS,
);

it(
  'It goes on while the database is away and a setting is wrong, counts the faults, and ends with code 1',
  async () => {
    chmodSync(folder, 0o777);
    const { status, output } = await runDoctor({
      DATABASE_URL: 'postgresql://markaz:hush@127.0.0.1:1/markaz',
      PAGE_CACHE_MB: 'much',
    });
    expect(output).toMatch(/FAULT +PAGE_CACHE_MB must be a whole number of megabytes/);
    expect(output).toMatch(/FAULT +Other users may write into/);
    expect(output).toMatch(/FAULT +No database answers at DATABASE_URL \(127\.0\.0\.1:1\/markaz/);
    expect(output).toMatch(/Port \d+ on 127\.0\.0\.1 is free/);
    expect(output).toMatch(/\n3 faults, /);
    expect(output).not.toContain('hush');
    expect(status).toBe(1);
  },
  TIMEOUT_MS,
);

it(
  'It knows no options',
  () => {
    const { status, stderr } = spawnSync(process.execPath, ['cli/run.mjs', 'doctor', '--repair'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, 'There is no option "--repair": see npm run doctor -- --help.\n']);
  },
  TIMEOUT_MS,
);
