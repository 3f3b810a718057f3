import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startServerUnderTest } from '@/cli/server-under-test';
import { Shutdown } from '@/cli/shutdown';
import { expect, test } from './fixtures';

interface Line {
  level: number;
  time: string;
  msg: string;
}

/** Every line of a log as an object; fails with the first line that is none. */
function linesOf(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    expect(line, 'every line is one JSON object').toMatch(/^\{.*\}$/);
    return JSON.parse(line);
  });
}

test('An operator whose logs are read by programs finds nothing but JSON in them, and the first password in a file', async ({
  reader,
  interfaceLocale,
}) => {
  test.slow();
  const log = `test-results/json-${interfaceLocale}.log`;
  const given = { LOG_FORMAT: 'json', ADMIN_PASSWORD: '', ADMIN_EMAIL: 'office@institute.example' };
  const server = await startServerUnderTest(new Shutdown(), log, given);
  const file = join(server.dataDir, 'run', 'one-time-password');
  let password = '';
  try {
    password = readFileSync(file, 'utf8').split('\n')[1] ?? '';
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const path of ['/ar', '/en/nothing-here', '/studio', '/api/none']) {
      await reader.request.get(`${server.env.E2E_BASE_URL}${path}`);
    }
  } finally {
    await server.stop();
  }
  const lines = linesOf(log);
  const told = lines.map(({ msg }) => msg);
  for (const part of [
    'Starting the database … done',
    'Applying migrations … done',
    'Loading the sample newsroom … done',
  ]) {
    expect(told.some((msg) => msg.startsWith(part))).toBe(true);
  }
  expect(told).toContain(`Ready on ${server.env.E2E_BASE_URL}`);
  expect(lines.find(({ msg }) => msg === 'The administrator’s one-time password is in a file')).toMatchObject(
    { file },
  );
  expect(password.length).toBeGreaterThan(11);
  expect(readFileSync(log, 'utf8')).not.toContain(password);
  expect(lines.every(({ level, time, msg }) => level >= 30 && time.endsWith('Z') && msg.length > 0)).toBe(
    true,
  );
  expect(existsSync(file)).toBe(false);
});
