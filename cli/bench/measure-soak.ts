import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from '@/cli/shutdown';
import { httpGet } from './http-get';
import { ENCODINGS } from './measured-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { processRss } from './process-usage';
import { openRepublishing } from './publish-visibly';
import { saveWithoutPause } from './save-without-pause';
import { findArticlePaths } from './site-addresses';
import { applicationProcessOf } from './site-processes';
import type { Markaz } from './start-markaz';
import { startSteadyLoad } from './steady-load';

/** Bytes of memory at one moment. */
export interface MemorySample {
  seconds: number;
  /** Resident memory of both processes. */
  front: number;
  application: number;
  frontHeap: number;
  pageCache: number;
}

export interface Soak {
  minutes: number;
  samples: MemorySample[];
  /** How often the application process was replaced, because it had become too large or had failed. */
  applicationStarts: number;
  failedReaders: number;
  /** Some of these failures, in words. */
  failures: string[];
}

const SAMPLE_INTERVAL_MS = 10_000;
const READERS_PER_SECOND = 200;
const WARM_ADDRESSES = 400;
const CRAWLED_PER_SECOND = 5;
const PUBLISH_INTERVAL_MS = 5_000;

interface Task {
  shutdown: Shutdown;
  markaz: Markaz;
  newsroom: NewsroomUnderTest;
  minutes: number;
}

async function takeSample(markaz: Markaz, started: number): Promise<MemorySample & { pid: number | null }> {
  const pid = applicationProcessOf(markaz.program.pid);
  const { cachedBytes, heapBytes } = await markaz.state();
  return {
    seconds: Math.round((performance.now() - started) / 1_000),
    front: processRss(markaz.program.pid),
    application: pid === null ? 0 : processRss(pid),
    frontHeap: heapBytes,
    pageCache: cachedBytes,
    pid,
  };
}

async function publishRegularly({ newsroom, markaz }: Task, isEnding: () => boolean): Promise<void> {
  const { actor, lead } = newsroom;
  const republishing = await openRepublishing(actor, lead.editionId);
  while (!isEnding()) {
    await republishing.publish([`${markaz.siteUrl}/en`]);
    await pause(PUBLISH_INTERVAL_MS);
  }
  republishing.close();
}

/** Readers, a crawler, an author and publishing at once, for this long, while the memory of both processes is recorded. */
export async function measureSoak(task: Task): Promise<Soak> {
  const { shutdown, markaz, newsroom, minutes } = task;
  const common = { origin: markaz.siteUrl, headers: { 'accept-encoding': ENCODINGS.browser } };
  const paths = await findArticlePaths(WARM_ADDRESSES);
  for (const path of paths) await httpGet(`${markaz.siteUrl}${path}`, common.headers);
  const readers = await startSteadyLoad(shutdown, { ...common, paths, perSecond: READERS_PER_SECOND });
  const crawler = await startSteadyLoad(shutdown, {
    ...{ ...common, paths: await findArticlePaths(50_000, WARM_ADDRESSES), perSecond: CRAWLED_PER_SECOND },
    accepted: [503],
  });
  const started = performance.now();
  const isEnding = () => performance.now() > started + minutes * 60_000;
  const work = Promise.all([publishRegularly(task, isEnding), saveWithoutPause(markaz, newsroom, isEnding)]);
  const samples: MemorySample[] = [];
  const pids = new Set<number>();
  while (!isEnding()) {
    const { pid, ...sample } = await takeSample(markaz, started);
    samples.push(sample);
    if (pid !== null) pids.add(pid);
    await Promise.race([pause(SAMPLE_INTERVAL_MS), work]);
  }
  await work;
  const { failed, failures } = await readers.stop();
  await crawler.stop();
  return { minutes, samples, applicationStarts: pids.size, failedReaders: failed, failures };
}
