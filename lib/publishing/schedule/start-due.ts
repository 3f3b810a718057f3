import { isDatabaseAway } from '@/lib/database/is-database-away';
import { log } from '@/lib/log';
import { publishDue } from './publish-due';

/** What no job woke anybody for is found within this time, and what a killed process had begun. */
const INTERVAL_MS = 10_000;

/** Looks for what is due in every process of the newsroom, now and again and again until `stop`, whether or not the queue of jobs works. */
export function startDue(intervalMs = INTERVAL_MS): { stop(): Promise<void> } {
  const ending = new AbortController();
  let running: Promise<unknown> | null = null;
  const look = () => {
    running ??= publishDue({ signal: ending.signal })
      .catch((err: unknown) => {
        if (!isDatabaseAway(err)) log.error({ err }, 'What is scheduled could not be looked for');
      })
      .finally(() => {
        running = null;
      });
  };
  look();
  const timer = setInterval(look, intervalMs).unref();
  return {
    async stop() {
      ending.abort();
      clearInterval(timer);
      await running;
    },
  };
}
