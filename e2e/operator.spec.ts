import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '@/cli/require-free-port';
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

/** The value of a metric, once a scrape has it. */
async function metric(port: number, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

test('An operator whose programs read logs and metrics finds nothing but JSON in the logs, the first password in a file, and both processes in the metrics', async ({
  reader,
}) => {
  test.slow();
  const log = 'test-results/operator.log';
  const port = await findFreePort();
  const given = {
    ...{ LOG_FORMAT: 'json', REQUEST_LOG: 'on', METRICS_PORT: String(port) },
    ...{ ADMIN_PASSWORD: '', ADMIN_EMAIL: 'office@institute.example' },
  };
  const server = await startServerUnderTest(new Shutdown(), log, given);
  const file = join(server.dataDir, 'run', 'one-time-password');
  let password = '';
  try {
    password = readFileSync(file, 'utf8').split('\n')[1] ?? '';
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const path of ['/ar', '/en/nothing-here?token=abc', '/studio', '/api/none']) {
      await reader.request.get(`${server.env.E2E_BASE_URL}${path}`);
    }
    const pages = 'markaz_requests_total{kind="page",cache="hit",status="2xx",process="front"}';
    await reader.request.get(`${server.env.E2E_BASE_URL}/ar`);
    await expect.poll(() => metric(port, pages)).toBeGreaterThan(0);
    expect(await metric(port, 'markaz_application_up{process="front"}')).toBe(1);
    const queries = 'markaz_database_query_seconds_count{pool="readers",process="application"}';
    expect(await metric(port, queries)).toBeGreaterThan(0);
    const renders = 'markaz_render_seconds_count{outcome="rendered",process="application"}';
    expect(await metric(port, renders)).toBeGreaterThan(0);
    // Cards of pages are made in the background, and each is a change.
    const isFollowed = async () => {
      const newest = await metric(port, 'markaz_public_change_newest{process="application"}');
      return (await metric(port, 'markaz_public_change_known{process="front"}')) === newest;
    };
    await expect.poll(isFollowed).toBe(true);
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
  const requests = lines.filter(({ msg }) => msg === 'Request');
  expect(requests).toContainEqual(
    expect.objectContaining({ path: '/ar', cache: 'hit', address: '127.0.0.1' }),
  );
  expect(requests).toContainEqual(expect.objectContaining({ path: '/en/nothing-here?token=…', status: 404 }));
});
