import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { connectionCounts, db } from '@/lib/db';
import { meters } from '@/lib/meters';
import type { Metrics } from './join-metrics';

/** A database that is slow or away must not keep anybody from the other metrics. */
const DATABASE_TIMEOUT_MS = 400;

interface DatabaseNumbers {
  purges: number;
  oldestPurgeSeconds: number;
  newestChange: number;
  jobsWaiting: number;
  oldestJobSeconds: number;
  jobsFailed: number;
}

async function queryNumbers(): Promise<DatabaseNumbers | undefined> {
  const [row] = await db().$queryRaw<DatabaseNumbers[]>`
    SELECT purges.*, jobs.*, (SELECT coalesce(max("number"), 0)::float8 FROM "PublicChange") AS "newestChange"
      FROM (SELECT count(*)::int AS "purges",
                   coalesce(extract(epoch FROM clock_timestamp() - min("changedAt")), 0)::float8 AS "oldestPurgeSeconds"
              FROM "Purge" WHERE "priority" < 2) AS purges
     CROSS JOIN (SELECT count(*) FILTER (WHERE state <> 'failed')::int AS "jobsWaiting",
                        count(*) FILTER (WHERE state = 'failed')::int AS "jobsFailed",
                        coalesce(greatest(extract(epoch FROM now() - min(start_after) FILTER (WHERE state <> 'failed')), 0), 0)::float8
                          AS "oldestJobSeconds"
                   FROM pgboss.job WHERE state IN ('created', 'retry', 'failed')) AS jobs`;
  return row;
}

/** Null when the database has not answered in time. Asks once at a time, so that an outage does not collect queries. */
function createNumbers(): () => Promise<DatabaseNumbers | null> {
  let reading: Promise<DatabaseNumbers | null> | null = null;
  return () => {
    reading ??= queryNumbers()
      .then(
        (numbers) => numbers ?? null,
        () => null,
      )
      .finally(() => {
        reading = null;
      });
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), DATABASE_TIMEOUT_MS).unref());
    return Promise.race([reading, late]);
  };
}

function addConnections(): void {
  const registers = [meters.registry];
  new Gauge({
    name: 'markaz_database_connections',
    help: 'Connections to the database, by pool and state',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const { pool, used, idle } of connectionCounts()) {
        this.set({ pool, state: 'used' }, used);
        this.set({ pool, state: 'idle' }, idle);
      }
    },
  });
  new Gauge({
    name: 'markaz_database_waiting',
    help: 'Queries that wait for a connection, by pool',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const { pool, waiting } of connectionCounts()) this.set({ pool }, waiting);
    },
  });
}

const OF_DATABASE: Record<keyof DatabaseNumbers, { name: string; help: string }> = {
  purges: { name: 'markaz_purges_waiting', help: 'Changes of which the cache in front has not been told' },
  oldestPurgeSeconds: {
    name: 'markaz_purges_oldest_seconds',
    help: 'How long the first of them has been waiting',
  },
  newestChange: {
    name: 'markaz_public_change_newest',
    help: 'Number of the last change for readers in the database',
  },
  jobsWaiting: { name: 'markaz_jobs_waiting', help: 'Background tasks that are to run, now or later' },
  oldestJobSeconds: {
    name: 'markaz_jobs_oldest_seconds',
    help: 'How long the one has been due that has been waiting longest',
  },
  jobsFailed: { name: 'markaz_jobs_failed', help: 'Background tasks that are not tried again by themselves' },
};

/** Prepares the metrics of the application process. The returned function collects them. */
export function createApplicationMetrics(): () => Promise<Metrics> {
  const { registry } = meters;
  registry.setDefaultLabels({ process: 'application' });
  collectDefaultMetrics({ register: registry });
  addConnections();
  const readNumbers = createNumbers();
  const ofDatabase = new Registry();
  ofDatabase.setDefaultLabels({ process: 'application' });
  const gauges = Object.entries(OF_DATABASE).map(
    ([key, gauge]) =>
      [key as keyof DatabaseNumbers, new Gauge({ ...gauge, registers: [ofDatabase] })] as const,
  );
  return async () => {
    const numbers = await readNumbers();
    if (!numbers) return registry.getMetricsAsJSON();
    for (const [key, gauge] of gauges) gauge.set(numbers[key]);
    return [...(await registry.getMetricsAsJSON()), ...(await ofDatabase.getMetricsAsJSON())];
  };
}
