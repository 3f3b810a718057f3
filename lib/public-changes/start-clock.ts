import { isDatabaseAway } from '@/lib/database/is-database-away';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';
import { moveClock } from './move-clock';

/** The news sitemap tells of a piece at most so much longer than two days. */
const INTERVAL_MS = 60_000;

/** Moves the clock of what the public sees once a minute, until `stop`. */
export function startClock(intervalMs = INTERVAL_MS): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const move = () => {
    running = transaction(moveClock).catch((err: unknown) => {
      if (!isDatabaseAway(err)) log.error({ err }, 'The news sitemap could not be moved on');
    });
  };
  move();
  const timer = setInterval(move, intervalMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
