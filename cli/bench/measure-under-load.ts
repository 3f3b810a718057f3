import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from '@/cli/shutdown';
import { httpGet } from './http-get';
import { ENCODINGS } from './measured-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { type Spread, spreadOf } from './percentiles';
import { publishReleases } from './publish-releases';
import { openRepublishing } from './publish-visibly';
import { saveWithoutPause } from './save-without-pause';
import { signInPeople } from './sign-in-people';
import { findArticlePaths, findPageSorts } from './site-addresses';
import type { Markaz } from './start-markaz';
import { type SteadyReport, startSteadyLoad } from './steady-load';

export interface UnderLoad {
  /** What goes on beside the readers and the publishing. */
  label: string;
  readers: SteadyReport;
  /** From the commit until the piece and the front page show it, whichever is later. */
  seen: Spread;
  /** What was done beside, in words. */
  beside: string;
  /** The load average of the minute before. */
  machineLoad: number;
}

const WARM_ADDRESSES = 300;
const READERS_PER_SECOND = 500;
const PUBLISH_INTERVAL_MS = 2_000;
const CRAWLED_PER_SECOND = 50;

export interface Task {
  shutdown: Shutdown;
  markaz: Markaz;
  newsroom: NewsroomUnderTest;
  seconds: number;
}

/** Runs until `isEnding`, and says in words what it has done. */
type Disturbance = (task: Task, isEnding: () => boolean) => Promise<string>;

const untilEnd = async (isEnding: () => boolean) => {
  while (!isEnding()) await pause(50);
};

/** Asks for pages that no reader has asked for, from the oldest articles on. A full queue may refuse some. */
async function crawl({ shutdown, markaz, newsroom }: Task, isEnding: () => boolean): Promise<string> {
  const count = Math.min(newsroom.editions - 2 * WARM_ADDRESSES, 20_000);
  const skip = crawledBefore.get(newsroom) ?? WARM_ADDRESSES;
  const paths = await findArticlePaths(count, skip);
  const load = await startSteadyLoad(shutdown, {
    ...{ origin: markaz.siteUrl, paths, headers: { 'accept-encoding': ENCODINGS.gzip } },
    ...{ perSecond: CRAWLED_PER_SECOND, accepted: [503] },
  });
  await untilEnd(isEnding);
  const { spread, failed } = await load.stop();
  crawledBefore.set(newsroom, skip + (spread?.count ?? 0));
  return `${spread?.count ?? 0} pages for the crawler, ${spread?.p50.toFixed(0)} ms at the median, ${failed} failed`;
}
const crawledBefore = new WeakMap<NewsroomUnderTest, number>();

const DISTURBANCES: Record<string, Disturbance> = {
  'Nothing else': async (_task, isEnding) => {
    await untilEnd(isEnding);
    return '–';
  },
  'An author saves without a pause': async ({ markaz, newsroom }, isEnding) => {
    const { saves, refused } = await saveWithoutPause(markaz, newsroom, isEnding);
    return `${saves} saves, ${refused} refused`;
  },
  '300 people sign in': async ({ markaz, seconds }, isEnding) =>
    `${await signInPeople(markaz, seconds * 0.8, isEnding)} signed in`,
  'A crawler asks for 50 unseen pages a second': crawl,
};

export async function warmPaths(newsroom: NewsroomUnderTest): Promise<string[]> {
  const sorts = await findPageSorts(newsroom);
  const paths = [...new Set([newsroom.lead.paths.en, ...sorts.flatMap((sort) => sort.paths)])];
  return [...paths, ...(await findArticlePaths(WARM_ADDRESSES - paths.length + 20, 20))].slice(
    0,
    WARM_ADDRESSES,
  );
}

async function publishRegularly({ markaz, newsroom }: Task, isEnding: () => boolean): Promise<Spread> {
  const { actor, lead } = newsroom;
  const republishing = await openRepublishing(actor, lead.editionId);
  const seen: number[] = [];
  try {
    while (!isEnding()) {
      const next = performance.now() + PUBLISH_INTERVAL_MS;
      const { visible } = await republishing.publish([
        `${markaz.siteUrl}${lead.paths.en}`,
        `${markaz.siteUrl}/en`,
      ]);
      seen.push(Math.max(...visible));
      while (performance.now() < next && !isEnding()) await pause(20);
    }
  } finally {
    republishing.close();
  }
  return spreadOf(seen);
}

type Published = Pick<UnderLoad, 'seen' | 'beside'>;

/** A piece is published every two seconds, beside something else. */
async function besidePublishing(
  task: Task,
  disturbance: Disturbance,
  isEnding: () => boolean,
): Promise<Published> {
  const [seen, beside] = await Promise.all([publishRegularly(task, isEnding), disturbance(task, isEnding)]);
  return { seen, beside };
}

async function measureOne(
  task: Task,
  { label, paths }: { label: string; paths: string[] },
  publish: (isEnding: () => boolean) => Promise<Published>,
): Promise<UnderLoad> {
  const { shutdown, markaz, seconds } = task;
  const headers = { 'accept-encoding': ENCODINGS.browser };
  // Each page is read twice, because pages that are read once are not rendered ahead of their readers.
  for (const path of [...paths, ...paths]) await httpGet(`${markaz.siteUrl}${path}`, headers);
  const machineLoad = loadavg()[0] ?? 0;
  const readers = await startSteadyLoad(shutdown, {
    ...{ origin: markaz.siteUrl, paths, headers, perSecond: READERS_PER_SECOND },
  });
  let hasEnded = false;
  const publishing = publish(() => hasEnded);
  await Promise.race([pause(seconds * 1_000), publishing]);
  hasEnded = true;
  const report = await readers.stop();
  return { label, readers: report, ...(await publishing), machineLoad };
}

const RELEASES = 'Releases of 20 editions every three seconds';

/** Readers of warm pages while releases are published, instead of one piece. */
export function measureReleasesUnderLoad(task: Task, paths: string[]): Promise<UnderLoad> {
  const { newsroom, markaz } = task;
  return measureOne(task, { label: RELEASES, paths }, async (isEnding) => {
    const { seen, transactions } = await publishReleases(newsroom, markaz.siteUrl, isEnding);
    return { seen, beside: transactions };
  });
}

/**
 * Readers of warm pages while a piece is published every two seconds, alone and beside other work, or whole releases, one after the other.
 * `measure` answers null for a load that failed, which is left out.
 */
export async function measureUnderLoad(
  task: Task,
  measure: (part: string, work: () => Promise<UnderLoad>) => Promise<UnderLoad | null>,
): Promise<UnderLoad[]> {
  const paths = await warmPaths(task.newsroom);
  const results: (UnderLoad | null)[] = [];
  const named = (label: string) => `Readers and publishing: ${label.toLowerCase()}`;
  for (const [label, disturbance] of Object.entries(DISTURBANCES)) {
    const publish = (isEnding: () => boolean) => besidePublishing(task, disturbance, isEnding);
    results.push(await measure(named(label), () => measureOne(task, { label, paths }, publish)));
  }
  results.push(await measure(named(RELEASES), () => measureReleasesUnderLoad(task, paths)));
  return results.filter((load) => load !== null);
}
