import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ApplicationSupervisor } from '@/lib/application/application-supervisor';
import type { RequestCounters } from '@/lib/http/request-counters';
import type { PageStore } from '@/lib/page-cache/page-store-types';
import type { RejectionCounts } from '@/lib/page-cache/rejection';
import type { Application } from '@/lib/page-cache/rendered-page-types';

/** What the front process counts anyway; it is read when somebody asks, and costs nothing until then. */
export interface FrontCounts {
  requests: Pick<RequestCounters, 'list'>;
  rejections: RejectionCounts;
  store: Pick<PageStore, 'counts' | 'size' | 'bytes' | 'diskBytes'>;
  supervisor: Pick<ApplicationSupervisor, 'current' | 'counts'>;
  changes: { current: number; away: boolean };
}

/** Seconds. The application ends a render after 8 s. */
const RENDER_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8, 12];

type Reading = [labels: Record<string, string>, value: number];

interface Counted {
  name: string;
  help: string;
  labelNames?: string[];
  read(): number | Reading[];
}

export class FrontMetrics {
  readonly #registry = new Registry();
  readonly #renders = new Histogram({
    name: 'markaz_page_render_seconds',
    help: 'Renders that the application was asked for, waiting included',
    labelNames: ['outcome'],
    buckets: RENDER_BUCKETS,
    registers: [this.#registry],
  });

  constructor() {
    this.#registry.setDefaultLabels({ process: 'front' });
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The same application; how long its renders take is recorded. */
  observeRenders(application: Application): Application {
    return {
      ...application,
      render: async (target, request) => {
        const end = this.#renders.startTimer();
        try {
          const outcome = await application.render(target, request);
          end({ outcome: outcome.kind });
          return outcome;
        } catch (error) {
          end({ outcome: 'failed' });
          throw error;
        }
      },
    };
  }

  /** Adds what is known once the process answers requests. */
  read({ requests, rejections, store, supervisor, changes }: FrontCounts): void {
    this.#addCounter({
      name: 'requests_total',
      help: 'Requests that were answered',
      labelNames: ['kind', 'cache', 'status'],
      read: () => requests.list().map(({ count, ...labels }) => [labels, count]),
    });
    this.#addCounter({
      name: 'page_rejections_total',
      help: 'Requests for pages that were not rendered now, by reason',
      labelNames: ['reason'],
      read: () => Object.entries(rejections).map(([reason, count]) => [{ reason }, count]),
    });
    this.#addCounter({
      name: 'application_ends_total',
      help: 'Application processes that have ended',
      labelNames: ['reason'],
      read: () => Object.entries(supervisor.counts).map(([reason, count]) => [{ reason }, count]),
    });
    this.#addGauge('application_up', 'Whether an application process answers', () =>
      Number(supervisor.current !== null),
    );
    this.#addGauge('public_change_known', 'Number of the last change for readers that is known here', () =>
      Math.max(0, changes.current),
    );
    this.#addGauge('database_away', 'Whether changes cannot be followed', () => Number(changes.away));
    this.#readStore(store);
  }

  #readStore(store: FrontCounts['store']): void {
    this.#addCounter({
      name: 'page_cache_lookups_total',
      help: 'Requests for pages, by whether one could be sent at once',
      labelNames: ['result'],
      read: () => [
        [{ result: 'hit' }, store.counts().hits],
        [{ result: 'miss' }, store.counts().misses],
      ],
    });
    this.#addCounter({
      name: 'page_cache_drops_total',
      help: 'Pages that were removed from memory',
      labelNames: ['reason'],
      read: () => [
        [{ reason: 'space' }, store.counts().evictions],
        [{ reason: 'withdrawn' }, store.counts().withdrawnDrops],
      ],
    });
    const plain: [string, string, keyof ReturnType<typeof store.counts>][] = [
      [
        'page_cache_stale_total',
        'Times that a page, or a part of one, was sent after it had changed',
        'stale',
      ],
      ['page_cache_disk_reads_total', 'Pages that were taken from disk', 'diskHits'],
      ['page_background_renders_total', 'Renders that no reader waited for', 'backgroundRenders'],
      ['page_render_failures_total', 'Renders that failed', 'failures'],
    ];
    for (const [name, help, key] of plain) this.#addCounter({ name, help, read: () => store.counts()[key] });
    this.#addGauge('page_cache_pages', 'Pages in memory', () => store.size);
    this.#addGauge('page_cache_bytes', 'Size of the pages in memory', () => store.bytes);
    this.#addGauge('page_cache_disk_bytes', 'Size of the pages on disk', () => store.diskBytes);
  }

  #addCounter({ name, help, labelNames = [], read }: Counted): void {
    new Counter({
      ...{ name: `markaz_${name}`, help, labelNames, registers: [this.#registry] },
      collect() {
        this.reset();
        const found = read();
        for (const [labels, value] of typeof found === 'number' ? [[{}, found] as Reading] : found) {
          this.inc(labels, value);
        }
      },
    });
  }

  #addGauge(name: string, help: string, read: () => number): void {
    new Gauge({
      ...{ name: `markaz_${name}`, help, registers: [this.#registry] },
      collect() {
        this.set(read());
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  collect() {
    return this.#registry.getMetricsAsJSON();
  }
}
