import type { Activity, Colleague } from '@/lib/presence/types';

/** Between the beginnings of two questions, so that a text in which many write causes no flood of requests. */
const MIN_INTERVAL_MS = 1_000;
/** After an answer that took long: the server waited for news, and others see this tab only while it asks. */
const MIN_PAUSE_MS = 250;
const MAX_PAUSE_MS = 60_000;
/** The server answers within 12 seconds. One that is silent for longer has forgotten the question, or the network has. */
const ANSWER_MS = 25_000;
/** Answers of servers in between that say nothing about this session: too slow, too early, too many. */
const TEMPORARY = new Set([408, 425, 429]);

interface Options {
  editionId: string;
  userId: string;
  clientId: string;
  /** Version of the text in this tab. */
  version: () => number;
  /** Fetches what others have written. */
  catchUp: () => Promise<void>;
  onColleagues: (colleagues: Colleague[]) => void;
}

/** The first failure is repeated soon, because the server may just have been replaced by another; later ones less and less often. */
function pauseAfter(failures: number, tookMs: number): number {
  if (failures > 0) return Math.min(MAX_PAUSE_MS, MIN_INTERVAL_MS * 2 ** (failures - 1));
  return Math.min(MIN_INTERVAL_MS, Math.max(MIN_PAUSE_MS, MIN_INTERVAL_MS - tookMs));
}

/** A signal that also aborts after the time. `AbortSignal.any` is too young for the browsers of some newsrooms. */
function withinTime(ms: number, outer: AbortSignal): { signal: AbortSignal; end(): void } {
  const own = new AbortController();
  const abort = () => own.abort();
  const timer = setTimeout(abort, ms);
  outer.addEventListener('abort', abort);
  return {
    signal: own.signal,
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

/**
 * Asks who else has the text open and whether it is newer than this tab's, while the tab is visible. The server answers when something
 * changes. Failures are repeated less and less often; an expired session ends it until `start` is called again.
 */
export class ActivityPoll {
  private readonly options: Options;
  private controller: AbortController | null = null;

  constructor(options: Options) {
    this.options = options;
  }

  start(): void {
    if (this.controller) return;
    this.controller = new AbortController();
    const { signal } = this.controller;
    void this.run(signal).finally(() => {
      if (this.controller?.signal === signal) this.controller = null;
      if (!signal.aborted) this.options.onColleagues([]);
    });
  }

  stop(): void {
    this.controller?.abort();
    this.controller = null;
    this.options.onColleagues([]);
  }

  private async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    let state = '';
    while (!signal.aborted) {
      const askedAt = Date.now();
      const answer = await this.ask(state, signal);
      if (signal.aborted || answer === 'ended') return;
      const isCurrent = answer !== null && (await this.take(answer));
      failures = isCurrent ? 0 : failures + 1;
      state = answer?.state ?? '';
      // One failure says nothing about who is there: the server may just have been replaced by another.
      if (failures > 1 && !answer) this.options.onColleagues([]);
      await pause(pauseAfter(failures, Date.now() - askedAt), signal);
    }
  }

  /** Whether the text of this tab is as new as the answer says. */
  private async take({ version, colleagues }: Activity): Promise<boolean> {
    const { options } = this;
    options.onColleagues(colleagues);
    if (version > options.version()) await options.catchUp();
    return version <= options.version();
  }

  private async ask(state: string, signal: AbortSignal): Promise<Activity | 'ended' | null> {
    const { editionId, userId, clientId, version } = this.options;
    const query = new URLSearchParams({ since: String(version()), client: clientId, state });
    const limit = withinTime(ANSWER_MS, signal);
    try {
      const address = `/studio/editions/${editionId}/activity?${query}`;
      const headers = { 'x-markaz-user': userId };
      const response = await fetch(address, {
        headers,
        redirect: 'manual',
        cache: 'no-store',
        signal: limit.signal,
      });
      if (response.ok) return await response.json();
      const isTemporary = response.status >= 500 || TEMPORARY.has(response.status);
      return isTemporary ? null : 'ended';
    } catch {
      return null;
    } finally {
      limit.end();
    }
  }
}
