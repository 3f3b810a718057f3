import { isDatabaseAway } from '@/lib/database/is-database-away';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';
import { moveClock } from './move-clock';

/** Slots of lists begin and end at most so much later than they should. */
const INTERVAL_MS = 10_000;

/** Moves the clock of what the public sees, until `stop`. */
export function startClock(intervalMs = INTERVAL_MS): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const move = () => {
    running = transaction(moveClock).catch((err: unknown) => {
      if (!isDatabaseAway(err)) log.error({ err }, 'What changes by time could not be moved on');
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
