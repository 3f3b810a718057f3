import { useEffect } from 'react';

/** Of Next's router: a header of every request of its own, and a parameter that it adds to the address. */
const ROUTER_HEADER = 'rsc';
const ROUTER_PARAMETER = '_rsc';

/** What the site or a proxy in front answers while the application or its database is away. */
const AWAY = new Set([502, 503, 504]);

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 10_000;

/** Whether the router asks for the page that is open, to show what has changed on it. */
function isRefresh(input: RequestInfo | URL, init?: RequestInit): boolean {
  if (!new Headers(init?.headers).has(ROUTER_HEADER) || input instanceof Request) return false;
  const asked = new URL(input, location.href);
  asked.searchParams.delete(ROUTER_PARAMETER);
  const open = new URL(location.href);
  return (
    asked.origin === open.origin &&
    asked.pathname === open.pathname &&
    `${asked.searchParams}` === `${open.searchParams}`
  );
}

/** The answer once all of it has arrived: one that breaks off would leave half a page. */
async function wholeAnswer(answer: Response): Promise<Response> {
  await answer.clone().arrayBuffer();
  return answer;
}

/** Sends the request until it is answered by somebody who can. */
async function untilAnswered(send: () => Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
    const answer = await send()
      .then(wholeAnswer)
      .catch((error: unknown) => {
        if (signal?.aborted) throw error;
        return null;
      });
    if (answer && !AWAY.has(answer.status)) return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Exported for its test. Returns what gives the browser its own `fetch` back. */
export function keepPage(): () => void {
  const own = window.fetch;
  const kept: typeof fetch = (input, init) => {
    const send = () => own(input, init);
    return isRefresh(input, init) ? untilAnswered(send, init?.signal) : send();
  };
  window.fetch = kept;
  return () => {
    if (window.fetch === kept) window.fetch = own;
  };
}

/**
 * Keeps the page that is open while the newsroom is away. Next's router replaces a page that it cannot refresh by the answer that it got, with all that
 * somebody is just writing there; refreshed after the outage is soon enough. Whoever goes to another page is not held up.
 */
export function useKeptPage(): void {
  useEffect(keepPage, []);
}
