import { setTimeout as pause } from 'node:timers/promises';
import { buildIfChanged } from '@/cli/build-if-changed';
import { startServerUnderTest } from '@/cli/server-under-test';
import { Shutdown, shutdownOnSignals } from '@/cli/shutdown';
import { closeDb, db } from '@/lib/db';
import { type Kill, killProcess, ROLES } from './kill-process';
import { pathsLinkedFrom } from './paths-linked-from';
import { startSteadyLoad } from './steady-load';
import { writeThroughKills } from './write-through-kills';

// Kills the front process and the application process in turn, each this many times, while readers read and an author writes. Not one of
// the tests, because it takes a quarter of an hour:
//     node --import tsx cli/bench/try-kills.ts 100
// Ends with code 1 when something that was confirmed is lost or stored twice, or when a reader's requests fail for more than a second.

const READERS_PER_SECOND = 100;
const CALM_MS = 2_000;
/** Some kills hit a process that has just begun to serve. */
const MAX_CALM_MS = 6_000;
const MAX_FAILING_MS = 1_000;

/** For how long requests failed after each kill. */
function failingMs(kills: readonly Kill[], failedAt: readonly number[]): number[] {
  return kills.map(({ at }, index) => {
    const next = kills[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const last = Math.max(at, ...failedAt.filter((time) => time >= at && time < next));
    return last - at;
  });
}

function report(kills: readonly Kill[], failedAt: readonly number[]): boolean {
  const failing = failingMs(kills, failedAt);
  for (const role of ROLES) {
    const own = kills
      .map((kill, index) => ({ ...kill, failing: failing[index] ?? 0 }))
      .filter((kill) => kill.role === role);
    const longest = (values: number[]) => (Math.max(...values) / 1_000).toFixed(2);
    console.log(
      `${own.length} kills of the ${role} process: readers' requests failed for at most ${longest(own.map((one) => one.failing))} s, ` +
        `all was well again after at most ${longest(own.map((one) => one.recoveredMs))} s`,
    );
  }
  return failing.every((milliseconds) => milliseconds <= MAX_FAILING_MS);
}

async function killInTurn(shutdown: Shutdown, times: number): Promise<boolean> {
  const server = await startServerUnderTest(shutdown, 'test-results/server-kills.log');
  Object.assign(process.env, server.env);
  shutdown.add(closeDb);
  const origin = server.env.SITE_URL ?? '';
  const paths = await pathsLinkedFrom(origin, '/en');
  const headers = { 'Accept-Encoding': 'gzip' };
  const readers = await startSteadyLoad(shutdown, { origin, paths, headers, perSecond: READERS_PER_SECOND });
  const writing = await writeThroughKills(origin);
  await pause(CALM_MS);
  const kills: Kill[] = [];
  for (let round = 0; round < times; round += 1) {
    for (const role of ROLES) {
      kills.push(await killProcess(role, server.pid, origin));
      await pause(MAX_CALM_MS * Math.random());
    }
  }
  const { spread, failed, failures, failedAt } = await readers.stop();
  const written = await writing.stop();
  console.log(
    `Readers: ${spread?.count} answered, ${failed} failed, longest wait ${((spread?.max ?? 0) / 1_000).toFixed(2)} s`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
  const { confirmed, unanswered, lost, doubled } = written;
  console.log(
    `Author: ${confirmed} words confirmed, ${unanswered} answers lost, ${lost} words lost, ${doubled} stored twice`,
  );
  return report(kills, failedAt) && lost === 0 && doubled === 0 && (await db().edition.count()) > 0;
}

async function main(): Promise<void> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  await buildIfChanged(shutdown);
  const isGood = await killInTurn(shutdown, Number(process.argv[2] ?? 100)).catch((error) =>
    shutdown.fail(error),
  );
  await shutdown.finish();
  process.exitCode = isGood ? 0 : 1;
}

await main();
