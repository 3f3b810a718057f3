import type { RequestCounters } from '@/lib/http/request-counters';
import type { PageStore } from './page-store-types';

const INTERVAL_MS = 60_000;

type Log = Record<'debug' | 'info', (details: object, message: string) => void>;

/** Logs what was answered: every minute at LOG_LEVEL=debug, and once when `stop` is called. */
export function logCounts(counters: RequestCounters, store: PageStore, log: Log): { stop(): void } {
  const snapshot = () => ({ requests: counters.snapshot(), pages: store.counts() });
  const timer = setInterval(() => log.debug(snapshot(), 'Requests answered so far'), INTERVAL_MS).unref();
  return {
    stop() {
      clearInterval(timer);
      log.info(snapshot(), 'Requests answered');
    },
  };
}
