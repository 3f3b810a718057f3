import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChildProgram, startChild, waitUntilAnswered } from '@/cli/bench/child-program';
import { httpGet } from '@/cli/bench/http-get';
import { settingsFor } from '@/cli/bench/start-markaz';
import { findFreePort } from '@/cli/require-free-port';
import { Shutdown } from '@/cli/shutdown';
import { type CacheKind, isPurged, startCache } from './cache-programs';
import { type Newsroom, type Piece, waitingPurges } from './newsroom';

const ROUNDS = 10;
const POLL_MS = 10;
const LIMIT_MS = 20_000;

/** nginx counts whole seconds, so that one second takes up to two. */
const NOT_PURGED_MS = 2_100;

/** What readers got through the cache. Times in milliseconds after the commit. */
export interface TrialResult {
  kind: CacheKind;
  /** Whether a page was still sent from the cache two seconds after it was stored. */
  isKept: boolean;
  publishSeenMs: number[];
  withdrawnGoneMs: number[];
  /** Status of a piece that was withdrawn before the site was killed: a second, or two where the cache is not purged. */
  withdrawnWhileDown: number;
  /** Status of another piece that readers had read before, while the site is down, and later. */
  otherWhileDown: number[];
}

interface Outage {
  withdrawn: { piece: Piece; url: string };
  other: { url: string };
}

async function startSite(
  { folder, databaseUrl }: Newsroom,
  shutdown: Shutdown,
  port: number,
  purgeUrl: string,
) {
  const file = join('cli', 'caches', 'site-process.ts');
  const settings = {
    ...settingsFor(port, databaseUrl, folder),
    PURGE_URL: purgeUrl,
    PAGE_CACHE_DISK_MB: '0',
  };
  const site = startChild(shutdown, process.execPath, ['--import', 'tsx', file], { env: settings });
  await waitUntilAnswered(site, `http://127.0.0.1:${port}/readyz`);
  return site;
}

/** How long after `sinceMs` every answer fulfils the condition: the last one that does not counts. */
async function timeUntil(
  url: string,
  sinceMs: number,
  isNew: (reply: { status: number; text: string }) => boolean,
): Promise<number> {
  let lastOldMs = 0;
  for (let newCount = 0; newCount < 20; ) {
    const reply = await httpGet(url);
    const elapsedMs = performance.now() - sinceMs;
    if (isNew({ status: reply.status, text: reply.body.toString() })) newCount += 1;
    else [lastOldMs, newCount] = [elapsedMs, 0];
    if (elapsedMs > LIMIT_MS) return Number.POSITIVE_INFINITY;
    await pause(POLL_MS);
  }
  return lastOldMs;
}

const statusOf = (url: string): Promise<number> =>
  httpGet(url).then(
    ({ status }) => status,
    () => 0,
  );

/** Not by SIGTERM: the site has no time to say anything. Its application ends with it. */
async function kill({ child }: ChildProgram): Promise<void> {
  child.kill('SIGKILL');
  await pause(500);
}

/** The site behind the cache. */
async function startBoth(kind: CacheKind, newsroom: Newsroom, shutdown: Shutdown) {
  const [sitePort, port] = [await findFreePort(), await findFreePort()];
  const purgeUrl = isPurged(kind) ? `http://127.0.0.1:${port}/` : '';
  const site = await startSite(newsroom, shutdown, sitePort, purgeUrl);
  const folder = join(newsroom.folder, kind.replace(' ', '-'));
  const { origin } = await startCache(shutdown, { kind, folder, port, sitePort });
  return { site, origin };
}

/** The change that made the piece is purged again and again for twelve seconds. */
async function isKept(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await httpGet(url);
    await pause(3_000);
    const { headers } = await httpGet(url);
    if (Number(headers.age ?? 0) >= 2) return true;
  }
  return false;
}

async function measurePublishing({ publish }: Piece, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let count = 1; count <= ROUNDS; count += 1) {
    await httpGet(url);
    // Nothing of the earlier change is on its way any more.
    await pause(200);
    const at = await publish(`Title ${count}`);
    times.push(await timeUntil(url, at, ({ text }) => text.includes(`Title ${count}`)));
  }
  return times;
}

async function measureWithdrawing({ publish, withdraw }: Piece, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let count = 1; count <= ROUNDS; count += 1) {
    await publish(`Again ${count}`);
    await pause(NOT_PURGED_MS);
    await httpGet(url);
    const at = await withdraw();
    times.push(await timeUntil(url, at, ({ status }) => status === 410));
  }
  return times;
}

async function measureOutage(kind: CacheKind, site: ChildProgram, pieces: Outage) {
  const { withdrawn, other } = pieces;
  await httpGet(withdrawn.url);
  await withdrawn.piece.withdraw();
  await pause(isPurged(kind) ? 1_000 : NOT_PURGED_MS);
  if (isPurged(kind) && (await waitingPurges()) > 0) throw new Error('purges were not confirmed');
  // It is in the same section, so that the withdrawal has purged it too.
  await httpGet(other.url);
  await kill(site);
  const [first, withdrawnWhileDown] = [await statusOf(other.url), await statusOf(withdrawn.url)];
  await pause(5_000);
  return { withdrawnWhileDown, otherWhileDown: [first, await statusOf(other.url)] };
}

/** Publishes, withdraws and kills the site behind one cache, while readers ask the cache. */
export async function runTrial(kind: CacheKind, newsroom: Newsroom): Promise<TrialResult> {
  const shutdown = new Shutdown();
  try {
    const { site, origin } = await startBoth(kind, newsroom, shutdown);
    const given = async () => {
      const piece = await newsroom.givenPiece();
      const url = `${origin}${piece.path}`;
      await httpGet(url);
      return { piece, url };
    };
    const [changing, withdrawn, other] = [await given(), await given(), await given()];
    return {
      ...{ kind, isKept: await isKept(other.url) },
      publishSeenMs: await measurePublishing(changing.piece, changing.url),
      withdrawnGoneMs: await measureWithdrawing(changing.piece, changing.url),
      ...(await measureOutage(kind, site, { withdrawn, other })),
    };
  } finally {
    await shutdown.finish();
  }
}
