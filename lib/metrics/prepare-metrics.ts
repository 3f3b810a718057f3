import type { Application } from '@/lib/page-cache/rendered-page-types';
import type { Log } from '@/lib/page-cache/types';
import type { FrontCounts } from './front-metrics';
import type { Metrics } from './join-metrics';

export interface PrepareMetricsOptions {
  host: string;
  /** Undefined sends no metrics, and loads nothing that is needed for them. */
  port: number | undefined;
  log: Log;
}

export interface PreparedMetrics {
  /** The same application; how long its renders take is recorded. */
  observeRenders(application: Application): Application;
  /** `application` has the metrics of the application process, or null when it does not answer soon; it never rejects. */
  open(counts: FrontCounts, application: () => Promise<Metrics | null>): { close(): void };
}

/** The metrics of both processes on METRICS_PORT. The front process answers for itself while there is no application. */
export async function prepareMetrics({ host, port, log }: PrepareMetricsOptions): Promise<PreparedMetrics> {
  if (port === undefined) return { observeRenders: (same) => same, open: () => ({ close() {} }) };
  const [{ FrontMetrics }, { joinMetrics }, { openMetricsServer }] = await Promise.all([
    import('./front-metrics'),
    import('./join-metrics'),
    import('./metrics-server'),
  ]);
  const front = new FrontMetrics();
  return {
    observeRenders: (application) => front.observeRenders(application),
    open(counts, application) {
      front.read(counts);
      const { contentType } = front;
      const collect = async () => {
        // The application first: what it says of the database is then never newer than what this process could know.
        const received = await application();
        return joinMetrics([await front.collect(), ...(received ? [received] : [])]);
      };
      return openMetricsServer({ host, port, log, contentType, collect });
    },
  };
}
