import { env } from '@/lib/env';

const INTERVAL_MS = 15_000;

/** Longer than its successor may take to be ready: whoever is called back is asked again when that one has failed. */
const PAUSE_MS = 5 * 60_000;

/** Calls back when this process holds more memory than APPLICATION_MEMORY_MB, and after every pause for as long as it does. */
export function watchMemory(onTooLarge: (megabytes: number) => void): { stop(): void } {
  let pausedUntil = 0;
  const timer = setInterval(() => {
    if (performance.now() < pausedUntil) return;
    const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
    if (megabytes <= env().APPLICATION_MEMORY_MB) return;
    pausedUntil = performance.now() + PAUSE_MS;
    onTooLarge(megabytes);
  }, INTERVAL_MS).unref();
  return { stop: () => clearInterval(timer) };
}
