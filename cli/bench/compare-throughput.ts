import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from '@/cli/shutdown';
import { step } from '@/cli/step';
import type { Comparison } from './bench-results';
import { httpGet } from './http-get';
import { findLoadGenerator } from './load-generator';
import { measureTarget, type Target, type TargetResult } from './measure-throughput';
import { ENCODINGS, type MeasuredServer } from './measured-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import type { Plan } from './plan';
import type { Markaz } from './start-markaz';
import { findNginx, startNginx } from './start-nginx';

const RECOMPRESSION_TIMEOUT_MS = 20_000;
const RECOMPRESSION_CHECK_MS = 100;
/** As often as the page cache wants it (lib/page-cache/brotli-queue.ts), and more. */
const SENT_OFTEN = 100;

/** The servers that run from the start. nginx is started later, with files of what they send. */
export interface Bench {
  shutdown: Shutdown;
  plan: Plan;
  newsroom: NewsroomUnderTest;
  markaz: Markaz;
  next: MeasuredServer;
}

function targetsOf({ lead }: NewsroomUnderTest): Target[] {
  return [
    { label: 'Article, gzip, br', path: lead.paths.en, encoding: 'browser' },
    { label: 'Article, gzip', path: lead.paths.en, encoding: 'gzip' },
    { label: 'Arabic front page, gzip, br', path: '/ar', encoding: 'browser' },
    { label: 'English front page, gzip, br', path: '/en', encoding: 'browser' },
  ];
}

async function sentBytes({ path, encoding }: Target, server: MeasuredServer): Promise<number> {
  const headers = { 'accept-encoding': ENCODINGS[encoding] };
  return (await httpGet(`${server.origin(encoding)}${path}`, headers)).body.length;
}

/** Requests a page until it is sent with the best brotli, which the page cache has made for pages that are read often. */
async function untilRecompressed({ path }: Target, server: MeasuredServer): Promise<void> {
  const deadline = performance.now() + RECOMPRESSION_TIMEOUT_MS;
  const headers = { 'accept-encoding': ENCODINGS.browser };
  const request = () => httpGet(`${server.origin('browser')}${path}`, headers);
  for (let sent = 0; sent < SENT_OFTEN; sent += 1) await request();
  while (performance.now() < deadline) {
    await pause(RECOMPRESSION_CHECK_MS);
    if ((await request()).headers['content-encoding'] === 'br') return;
  }
  throw new Error(`${path} was not compressed with brotli`);
}

/** Starts nginx with its usual settings and with its fastest; returns none when it is not installed. */
async function startNginxes(
  { shutdown, newsroom, markaz }: Bench,
  targets: readonly Target[],
): Promise<MeasuredServer[]> {
  const program = findNginx();
  if (program === null) return [];
  for (const target of targets) await untilRecompressed(target, markaz);
  const paths = [...new Set(targets.map(({ path }) => path))];
  const task = { folder: newsroom.folder, origin: markaz.origin('browser'), paths };
  return [
    await startNginx(shutdown, program, { ...task, isTuned: false }),
    await startNginx(shutdown, program, { ...task, isTuned: true }),
  ];
}

async function requireSameBytes(
  targets: readonly Target[],
  [first, ...others]: MeasuredServer[],
): Promise<void> {
  if (!first) return;
  for (const target of targets) {
    const expected = await sentBytes(target, first);
    for (const other of others) {
      const actual = await sentBytes(target, other);
      if (actual !== expected) {
        throw new Error(`${other.name} sends ${actual} bytes of ${target.path}, ${first.name} ${expected}`);
      }
    }
  }
}

/** Measures all servers with the same requests, in turns. */
export async function compareThroughput(
  bench: Bench,
): Promise<Pick<Comparison, 'generator' | 'nginx' | 'throughput'>> {
  const { shutdown, newsroom, plan, markaz, next } = bench;
  const generator = findLoadGenerator(shutdown, newsroom.folder);
  const targets = targetsOf(newsroom);
  const nginxes = await startNginxes(bench, targets);
  const servers = [markaz, next, ...nginxes];
  const throughput: TargetResult[] = [];
  for (const target of targets) {
    throughput.push(
      await step(`Requests: ${target.label}`, () => measureTarget(generator, servers, target, plan)),
    );
  }
  await requireSameBytes(targets, [markaz, ...nginxes]);
  for (const { program } of nginxes) await program.stop();
  return { generator: generator.name, nginx: nginxes.length > 0 ? nginxVersion() : null, throughput };
}

function nginxVersion(): string {
  const { stderr } = spawnSync(findNginx() ?? 'nginx', ['-v'], { encoding: 'utf8' });
  return stderr.trim().replace(/^.*: /, '');
}
