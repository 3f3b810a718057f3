'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Long enough for the newsroom to have done it. */
const AFTER_MS = 2_000;
const AGAIN_MS = 10_000;
/** What timers of browsers can wait at most. */
const LONGEST_MS = 2 ** 31 - 1;

/** Asks for the page anew when a moment has come, and again until it no longer names it. */
export function useRefreshAt(at: Date | null): void {
  const { refresh } = useRouter();
  const time = at?.getTime() ?? null;
  useEffect(() => {
    if (time === null) return;
    let again: ReturnType<typeof setInterval> | undefined;
    const waitMs = Math.max(0, time - Date.now()) + AFTER_MS;
    if (waitMs > LONGEST_MS) return;
    const timer = setTimeout(() => {
      refresh();
      again = setInterval(refresh, AGAIN_MS);
    }, waitMs);
    return () => {
      clearTimeout(timer);
      clearInterval(again);
    };
  }, [time, refresh]);
}
