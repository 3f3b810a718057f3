import { useEffect, useState } from 'react';

const READ = 'markaz-notification-read';

/** Has the bell ask again, because something was read. */
export const announceRead = (): void => void window.dispatchEvent(new Event(READ));

/** How often the page asks while it is visible. */
const EVERY_MS = 30_000;

/** Null where there is no answer now; `ended` where nobody is signed in any more. */
async function askUnread(signal: AbortSignal): Promise<number | 'ended' | null> {
  try {
    const response = await fetch('/studio/notifications/unread', {
      cache: 'no-store',
      redirect: 'manual',
      signal,
    });
    if (response.status === 401) return 'ended';
    const answer: unknown = response.ok ? await response.json() : null;
    const count: unknown = Reflect.get(Object(answer), 'count');
    return typeof count === 'number' ? count : null;
  } catch {
    return null;
  }
}

/**
 * How many notifications are unread: `known` when the server made the page, and asked again while the page is visible. Without an answer it
 * stays what it was.
 */
export function useUnread(known: number): number {
  const [count, setCount] = useState(known);
  useEffect(() => setCount(known), [known]);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await askUnread(leaving.signal);
      if (answer === 'ended') clearInterval(timer);
      else if (answer !== null && !leaving.signal.aborted) setCount(answer);
    };
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    window.addEventListener(READ, ask);
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener(READ, ask);
    };
  }, []);
  return count;
}
