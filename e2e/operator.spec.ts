import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { type Kill, killProcess, pidOf } from '@/cli/bench/kill-process';
import { pathsLinkedFrom } from '@/cli/bench/paths-linked-from';
import { findFreePort } from '@/cli/require-free-port';
import { startServerUnderTest } from '@/cli/server-under-test';
import { Shutdown } from '@/cli/shutdown';
import { dropFiles } from './drop-files';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { photograph } from './photograph';
import { startSteadyReaders } from './steady-readers';

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

interface Account {
  email: string;
  password: string;
}

const OWN_PASSWORD = 'نوارس فوق خور دبي صباحاً';

/** The first sign-in asks for a password of one's own. */
async function signInFirst(page: Page, site: string, { email, password }: Account): Promise<void> {
  await page.goto(`${site}/studio/sign-in`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  await expect(page).toHaveURL(/\/studio\/password$/);
  const [current, next, repeated] = await page.locator('input[type=password]').all();
  await current?.fill(password);
  await next?.fill(OWN_PASSWORD);
  await repeated?.fill(OWN_PASSWORD);
  await repeated?.press('Enter');
  await expect(page).toHaveURL(/\/studio$/);
}

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;

/** Kills the application, which the front process starts again, while the second part of a photograph is on its way. */
async function uploadThroughKill(page: Page, server: Server, account: Account): Promise<void> {
  await signInFirst(page, server.env.E2E_BASE_URL ?? '', account);
  await page.goto(`${server.env.E2E_BASE_URL}/studio/media`);
  const offsets: number[] = [];
  await page.route('**/studio/media/uploads**', async (route) => {
    const request = route.request();
    const isLost =
      request.method() === 'PATCH' && offsets.push(Number(request.headers()['upload-offset'])) === 2;
    if (!isLost) return route.continue();
    // It is stopped first, so that it has what is sent, and has answered nothing.
    const application = pidOf('application', server.pid);
    process.kill(application, 'SIGSTOP');
    await route.continue();
    await pause(TAKEN_MS);
    process.kill(application, 'SIGKILL');
  });
  const bytes = await photograph({ width: 1_600, height: 1_300, noise: true });
  await dropFiles(page, [{ name: 'harbour.jpg', bytes }]);
  const { upload } = interfaceMessages('ar', 'media');
  const tray = page.getByRole('region', { name: upload.title });
  // Everything has arrived. Its sizes would be made in the background.
  const { preparing, ready } = upload.states;
  await expect(tray).toContainText(new RegExp(`${preparing}|${ready}`), { timeout: 240_000 });
  const [first, lost = 0, ...after] = offsets;
  expect(first).toBe(0);
  // Where it had not arrived there in time, it went to the next process at once.
  expect(after[0] ?? lost, 'nothing that has arrived is sent again').toBe(lost);
}

/** Each time on a connection of its own, because the database ends with the server. */
async function query(connectionString: string, text: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows[0])
    .finally(() => client.end());
}

const SAMPLE = 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq';
const DRAFT = `SELECT "entryId", "document"::text AS text FROM "Edition" WHERE "locale" = 'en' AND "slug" = '${SAMPLE}'`;

/** Enough for a request to reach the application. */
const TAKEN_MS = 500;

const PAGES = 8;
const KILLED = ['front', 'application'] as const;

/** Kills each process once, while an author writes and readers read. */
async function writeAndReadThroughKills(page: Page, server: Server): Promise<void> {
  const { E2E_BASE_URL: origin = '', DATABASE_URL: database = '' } = server.env;
  const editor = new EditorPage(page, 'ar');
  await page.goto(`${origin}/studio/articles/${(await query(database, DRAFT)).entryId}/en`);
  await editor.ready();
  await editor.endOf(editor.kicker);
  const paths = (await pathsLinkedFrom(origin, '/ar')).slice(0, PAGES);
  const readers = await startSteadyReaders(origin, paths);
  const kills: Kill[] = [];
  const words = KILLED.flatMap((_, index) => [`before${index}.`, `after${index}.`]);
  for (const [index, role] of KILLED.entries()) {
    // The save of the first word is on its way when the process ends, and that of the second one has nowhere to go.
    await page.keyboard.type(` ${words[2 * index]}`);
    const killing = killProcess(role, server.pid, origin);
    await page.keyboard.type(` ${words[2 * index + 1]}`);
    kills.push(await killing);
  }
  await editor.saved();
  const { answered, failed } = await readers.stop();
  const { text = '' } = await query(database, DRAFT);
  expect(words.map((word) => text.split(word).length - 1)).toEqual(words.map(() => 1));
  expect(answered).toBeGreaterThan(0);
  // Nobody gets an error but those whose request the front process had taken when it was killed; who comes later waits for the next one.
  const isCut = ({ begunAt, failedAt }: (typeof failed)[number]) =>
    kills.some(({ role, at, goneAt }) => role === 'front' && begunAt <= goneAt && failedAt >= at);
  expect(failed.filter((one) => !isCut(one))).toEqual([]);
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
    // Cards and files of the sample are made by nobody: they take the time of other stories, and each is a change of pages.
    JOBS: 'off',
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
    const isFollowed = async () => {
      const newest = await metric(port, 'markaz_public_change_newest{process="application"}');
      return (await metric(port, 'markaz_public_change_known{process="front"}')) === newest;
    };
    await expect.poll(isFollowed).toBe(true);
    await test.step('A photograph goes on where it stopped when the application is killed while it is sent', () =>
      uploadThroughKill(reader, server, { email: given.ADMIN_EMAIL, password }));
    await test.step('Whichever process is killed, no word of an author is lost and readers go on', () =>
      writeAndReadThroughKills(reader, server));
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
