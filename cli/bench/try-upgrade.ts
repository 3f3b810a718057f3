import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { linkPackages } from '@/cli/builds/link-packages.mjs';
import { listSourceFiles } from '@/cli/builds/source-files.mjs';
import { findFreePort } from '@/cli/require-free-port';
import { Shutdown, shutdownOnSignals } from '@/cli/shutdown';
import { startDatabase } from '@/lib/database/start-database';
import { closeDb } from '@/lib/db';
import { type ChildProgram, startChild } from './child-program';
import { httpGet } from './http-get';
import { pidOf } from './kill-process';
import { pathsLinkedFrom } from './paths-linked-from';
import { startSteadyLoad } from './steady-load';
import { writeThroughKills } from './write-through-kills';

// Upgrades a site to changed sources and packages while readers request its pages and an author writes, goes back, and kills its front
// process. Not one of the tests, because it builds the site twice and installs packages:
//     node --import tsx cli/bench/try-upgrade.ts

const PER_SECOND = 200;
const START_TIMEOUT_MS = 10 * 60_000;
const CALM_MS = 5_000;
/** A sentence of every reader page. */
const MESSAGES = 'lib/i18n/messages/en/site.json';
const [BEFORE, AFTER] = ['Skip to the text', 'Skip to the words'];
/** A package of another package, which the upgrade makes one of the program's own: no other folder has the packages of this list then. */
const PACKAGE = 'clsx';

interface Site {
  folder: string;
  origin: string;
  /** DATA_DIR */
  dataDir: string;
  run(...args: string[]): ChildProgram;
}

function copyProject(folder: string): void {
  for (const path of listSourceFiles('.')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(path, join(folder, path));
  }
  linkPackages('.', folder);
}

function changeJson<Content>(file: string, change: (content: Content) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  change(content);
  writeFileSync(file, JSON.stringify(content, null, 2));
}

type Dependencies = { version?: string; dependencies: Record<string, string> };

/** What `git pull` brings: other sources, and other packages, so that all of them are installed anew. */
function changeProject(folder: string): void {
  const file = join(folder, MESSAGES);
  writeFileSync(file, readFileSync(file, 'utf8').replace(BEFORE, AFTER));
  let version = '';
  changeJson<{ packages: Record<string, Dependencies> }>(
    join(folder, 'package-lock.json'),
    ({ packages }) => {
      version = packages[`node_modules/${PACKAGE}`]?.version ?? '';
      Object.assign(packages['']?.dependencies ?? {}, { [PACKAGE]: version });
    },
  );
  changeJson<Dependencies>(join(folder, 'package.json'), ({ dependencies }) => {
    dependencies[PACKAGE] = version;
  });
}

async function waitForOutput({ child, output }: ChildProgram, text: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!output().includes(text)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`No "${text}":\n${output()}`);
    await pause(100);
  }
}

async function runToEnd(program: ChildProgram): Promise<void> {
  if (program.child.exitCode === null) await new Promise((resolve) => program.child.once('exit', resolve));
  if (program.child.exitCode !== 0) throw new Error(program.output());
}

const headOf = async (origin: string) => (await httpGet(`${origin}/en`)).body.toString();

async function requireText(origin: string, text: string): Promise<void> {
  if (!(await headOf(origin)).includes(text)) throw new Error(`readers do not see "${text}"`);
}

/** Prints what readers and an author noticed of `work`. */
async function underLoad(shutdown: Shutdown, { origin }: Site, name: string, work: () => Promise<void>) {
  const paths = await pathsLinkedFrom(origin, '/en');
  const headers = { 'Accept-Encoding': 'gzip' };
  const load = await startSteadyLoad(shutdown, { origin, paths, headers, perSecond: PER_SECOND });
  const writing = await writeThroughKills(origin);
  await pause(CALM_MS);
  const started = Date.now();
  await work();
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  await pause(CALM_MS);
  const { confirmed, unanswered, lost, doubled, longestMs } = await writing.stop();
  const { spread, failed, failures } = await load.stop();
  const [p50, p99, max] = [spread?.p50, spread?.p99, spread?.max].map((value) => value?.toFixed(1));
  console.log(
    `${name} (${seconds} s): ${spread?.count} answered, p50 ${p50} ms, p99 ${p99} ms, max ${max} ms, failed ${failed}; ` +
      `${confirmed} words of the author confirmed, the slowest after ${(longestMs / 1_000).toFixed(2)} s, ` +
      `${unanswered} answers lost, ${lost} words lost, ${doubled} stored twice`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
}

/** Opens the database that the site has started. */
async function openDatabase(shutdown: Shutdown, { dataDir }: Site): Promise<void> {
  const database = await startDatabase({ DATA_DIR: dataDir, DATABASE_URL: undefined });
  shutdown.add(() => database.stop());
  shutdown.add(closeDb);
  const AUTH_SECRET = readFileSync(join(dataDir, 'auth-secret'), 'utf8').trim();
  Object.assign(process.env, { DATABASE_URL: database.url, AUTH_SECRET });
}

async function measure(shutdown: Shutdown, site: Site): Promise<void> {
  const service = site.run('start');
  await waitForOutput(service, 'Ready on ');
  await requireText(site.origin, BEFORE);
  await openDatabase(shutdown, site);
  // The trial is about readers of a site that has some, not about its first minute.
  for (const path of await pathsLinkedFrom(site.origin, '/en')) await httpGet(site.origin + path);
  await underLoad(shutdown, site, 'nothing', () => pause(CALM_MS));
  await underLoad(shutdown, site, 'npm start beside it with changed sources and packages', async () => {
    changeProject(site.folder);
    await runToEnd(site.run('start'));
    await requireText(site.origin, AFTER);
  });
  await underLoad(shutdown, site, 'npm start -- --previous', async () => {
    await runToEnd(site.run('start', '--previous'));
    await requireText(site.origin, BEFORE);
  });
  await underLoad(shutdown, site, 'kill -9 of the front process', async () => {
    process.kill(pidOf('front', service.pid), 'SIGKILL');
    await requireText(site.origin, BEFORE);
  });
  service.child.kill('SIGTERM');
  await runToEnd(service);
}

async function main(): Promise<void> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'markaz-upgrade-')));
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true }));
  copyProject(folder);
  const port = String(await findFreePort());
  const dataDir = join(folder, 'data');
  const env = { PORT: port, HOST: '127.0.0.1', SITE_URL: '', DATA_DIR: dataDir, DATABASE_URL: '' };
  const command = join(folder, 'cli', 'run.mjs');
  const run = (...args: string[]) => startChild(shutdown, process.execPath, [command, ...args], { env });
  const site = { folder, dataDir, origin: `http://127.0.0.1:${port}`, run };
  await measure(shutdown, site).catch((error) => shutdown.fail(error));
  await shutdown.finish();
}

await main();
