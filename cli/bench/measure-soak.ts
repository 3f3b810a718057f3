import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from '@/cli/shutdown';
import { httpGet } from './http-get';
import { ENCODINGS } from './measured-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import type { Spread } from './percentiles';
import { openRepublishing } from './publish-visibly';
import { saveWithoutPause } from './save-without-pause';
import { findArticlePaths } from './site-addresses';
import { applicationProcessOf } from './site-processes';
import type { Markaz } from './start-markaz';
import { startSteadyLoad } from './steady-load';

/** Bytes of memory at one moment. */
export interface MemorySample {
  seconds: number;
  front: ProcessMemory;
  /** Null while there is no application process. */
  application: ProcessMemory | null;
  pageCache: number;
}

export interface ProcessMemory {
  resident: number;
  /** Used by objects, those included that are not collected yet. */
  heap: number;
}

export interface Soak {
  minutes: number;
  samples: MemorySample[];
  /** Requests of readers that were answered. */
  readers: Spread | null;
  saves: number;
  published: number;
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
  metricsPort: number;
  minutes: number;
}

type MetricsText = { of(process: 'front' | 'application', name: string): number | null };

/** Its own answer to Prometheus. Null when a process does not answer, as while it is replaced. */
async function readMetrics(port: number): Promise<MetricsText> {
  const text = await fetch(`http://127.0.0.1:${port}/metrics`).then(
    (response) => response.text(),
    () => '',
  );
  return {
    of(process, name) {
      const line = new RegExp(`^${name}\\{process="${process}"\\} (\\S+)$`, 'm').exec(text)?.[1];
      return line === undefined ? null : Number(line);
    },
  };
}

function memoryIn(metrics: MetricsText, process: 'front' | 'application'): ProcessMemory | null {
  const [resident, heap] = ['process_resident_memory_bytes', 'nodejs_heap_size_used_bytes'].map((name) =>
    metrics.of(process, name),
  );
  return resident == null || heap == null ? null : { resident, heap };
}

async function takeSample({ metricsPort }: Task, started: number): Promise<MemorySample | null> {
  const metrics = await readMetrics(metricsPort);
  const front = memoryIn(metrics, 'front');
  return (
    front && {
      seconds: Math.round((performance.now() - started) / 1_000),
      front,
      application: memoryIn(metrics, 'application'),
      pageCache: metrics.of('front', 'markaz_page_cache_bytes') ?? 0,
    }
  );
}

async function publishRegularly({ newsroom, markaz }: Task, isEnding: () => boolean): Promise<number> {
  const { actor, lead } = newsroom;
  const republishing = await openRepublishing(actor, lead.editionId);
  let published = 0;
  for (; !isEnding(); published += 1) {
    await republishing.publish([`${markaz.siteUrl}/en`]);
    await pause(PUBLISH_INTERVAL_MS);
  }
  republishing.close();
  return published;
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
    const sample = await takeSample(task, started);
    if (sample) samples.push(sample);
    const pid = applicationProcessOf(markaz.program.pid);
    if (pid !== null) pids.add(pid);
    await Promise.race([pause(SAMPLE_INTERVAL_MS), work]);
  }
  const [published, { saves }] = await work;
  const { spread, failed, failures } = await readers.stop();
  await crawler.stop();
  return {
    ...{ minutes, samples, readers: spread, saves, published },
    ...{ applicationStarts: pids.size, failedReaders: failed, failures },
  };
}
