import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findFreePort } from '@/cli/require-free-port';
import { RequestCounters } from '@/lib/http/request-counters';
import { noRejections, Rejection } from '@/lib/page-cache/rejection';
import type { Application } from '@/lib/page-cache/rendered-page-types';
import { eventually } from '@/lib/testing/eventually';
import type { FrontCounts } from './front-metrics';
import type { Metrics } from './join-metrics';
import { type PreparedMetrics, prepareMetrics } from './prepare-metrics';

const [host, log] = ['127.0.0.1', { info() {}, warn() {}, error() {} }];
const storeCounts = {
  ...{ hits: 40, misses: 5, stale: 2, joined: 3, diskHits: 4, evictions: 1 },
  ...{ withdrawnDrops: 1, renders: 3, backgroundRenders: 1, failures: 1 },
};
const gauge = (name: string, value: number, aggregator = 'sum') => ({
  ...{ name, help: 'x', type: 'gauge', aggregator },
  values: [{ value, labels: { process: 'application' } }],
});
/** As the application process sends it. */
const OF_APPLICATION = [
  gauge('markaz_purges_waiting', 7),
  gauge('process_start_time_seconds', 1, 'omit'),
  gauge('process_resident_memory_bytes', 99),
] as unknown as Metrics;

let port: number;
let requests: RequestCounters;
let counts: FrontCounts;
let prepared: PreparedMetrics;
let opened: { close(): void } | undefined;

beforeEach(async () => {
  port = await findFreePort();
  requests = new RequestCounters();
  counts = {
    requests,
    rejections: noRejections(),
    store: { counts: () => storeCounts, size: 12, bytes: 3_000, diskBytes: 4_000 },
    supervisor: { current: null, counts: { crashed: 2, replaced: 1 } },
    changes: { current: 31, away: true },
  };
  prepared = await prepareMetrics({ host, port, log });
});
afterEach(() => {
  opened?.close();
  opened = undefined;
});

/** The lines of a scrape. */
async function scrape(application: () => Promise<Metrics | null> = async () => OF_APPLICATION) {
  opened ??= prepared.open(counts, application);
  return eventually(async () => (await (await fetch(`http://${host}:${port}/metrics`)).text()).split('\n'));
}

it('One scrape has the metrics of both processes, each under its name, and each metric once', async () => {
  const lines = await scrape();
  expect(lines).toContain('markaz_purges_waiting{process="application"} 7');
  expect(lines).toContain('process_resident_memory_bytes{process="application"} 99');
  expect(lines.some((line) => /^process_resident_memory_bytes\{process="front"\} \d{6,}$/.test(line))).toBe(
    true,
  );
  const types = lines.filter((line) => line.startsWith('# TYPE'));
  expect(types.length).toBeGreaterThan(30);
  expect(new Set(types).size).toBe(types.length);
});

it('It says what was requested and sent from where, and how the application fares', async () => {
  for (const status of [200, 200, 304]) requests.record(status, 'hit', 'reader');
  requests.record(503, 'none', 'studio');
  counts.rejections['queue full'] = 6;
  expect(await scrape()).toEqual(
    expect.arrayContaining([
      'markaz_requests_total{kind="page",cache="hit",status="2xx",process="front"} 2',
      'markaz_requests_total{kind="page",cache="hit",status="3xx",process="front"} 1',
      'markaz_requests_total{kind="studio",cache="none",status="5xx",process="front"} 1',
      'markaz_page_cache_lookups_total{result="hit",process="front"} 40',
      'markaz_page_cache_lookups_total{result="miss",process="front"} 5',
      'markaz_page_cache_disk_reads_total{process="front"} 4',
      'markaz_page_cache_stale_total{process="front"} 2',
      'markaz_page_rejections_total{reason="queue full",process="front"} 6',
      'markaz_page_rejections_total{reason="database away",process="front"} 0',
      'markaz_application_ends_total{reason="crashed",process="front"} 2',
      'markaz_application_ends_total{reason="replaced",process="front"} 1',
      'markaz_application_up{process="front"} 0',
      'markaz_page_cache_pages{process="front"} 12',
      'markaz_page_cache_bytes{process="front"} 3000',
      'markaz_page_cache_disk_bytes{process="front"} 4000',
      'markaz_public_change_known{process="front"} 31',
      'markaz_database_away{process="front"} 1',
    ]),
  );
});

it('Counting goes on between two scrapes, and nothing is added twice', async () => {
  requests.record(200, 'hit', 'asset');
  await scrape();
  requests.record(200, 'hit', 'asset');
  expect(await scrape()).toContain(
    'markaz_requests_total{kind="file",cache="hit",status="2xx",process="front"} 2',
  );
});

it('Renders are timed with how they ended, and what they threw is thrown', async () => {
  const render: Application['render'] = async (target) => {
    if (target === '/en/busy') throw new Rejection('queue full');
    await pause(30);
    return { kind: 'missing', status: 404, reads: new Map() };
  };
  const application = prepared.observeRenders({ render, recompress: async (gzip) => gzip });
  await application.render('/en/none', { hasPriority: true, signal: undefined as never });
  await expect(
    application.render('/en/busy', { hasPriority: true, signal: undefined as never }),
  ).rejects.toThrow('queue full');
  const lines = await scrape();
  expect(lines).toContain('markaz_page_render_seconds_count{outcome="missing",process="front"} 1');
  expect(lines).toContain('markaz_page_render_seconds_count{outcome="failed",process="front"} 1');
  expect(lines).toContain('markaz_page_render_seconds_bucket{le="0.01",outcome="missing",process="front"} 0');
  expect(lines.join('\n')).not.toContain('/en/');
});

it('While the application is away the front process answers for itself', async () => {
  const lines = await scrape(async () => null);
  expect(lines).toContain('markaz_application_up{process="front"} 0');
  expect(lines.join('\n')).not.toContain('process="application"');
});

it('Without METRICS_PORT nothing is opened, and renders are called directly', async () => {
  const none = await prepareMetrics({ host, port: undefined, log });
  const application: Application = { render: vi.fn(), recompress: vi.fn() };
  expect(none.observeRenders(application)).toBe(application);
  none.open(counts, async () => null).close();
  await expect(fetch(`http://${host}:${port}/metrics`)).rejects.toThrow();
});
