import { env } from '@/lib/env';

const INTERVAL_MS = 15_000;

/** Calls back once when this process holds more memory than APPLICATION_MEMORY_MB. */
export function watchMemory(onTooLarge: (megabytes: number) => void): { stop(): void } {
  const timer = setInterval(() => {
    const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
    if (megabytes <= env().APPLICATION_MEMORY_MB) return;
    clearInterval(timer);
    onTooLarge(megabytes);
  }, INTERVAL_MS).unref();
  return { stop: () => clearInterval(timer) };
}
