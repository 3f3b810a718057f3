import { OpenQuestions } from './open-questions';

/** Somebody has a text open in a tab, or has just written in it. */
export interface Sign {
  editionId: string;
  clientId: string;
  userId: string;
  wrote: boolean;
}

/** Somebody else who has a text open. */
export interface Present {
  userId: string;
  isWriting: boolean;
}

interface Tab {
  userId: string;
  seenAt: number;
  wroteAt: number;
}

/** Longer than an open tab waits before it says again that it is there. */
const PRESENT_MS = 25_000;
const WRITING_MS = 10_000;

const isPresent = ({ seenAt }: Tab, now: number) => now - seenAt <= PRESENT_MS;

/** Who has which text open, as far as this process has heard of it. Nothing of it is stored. */
export class EditionActivity {
  private readonly editions = new Map<string, Map<string, Tab>>();
  readonly questions = new OpenQuestions();
  /** What wakes those who wait, by text. */
  private readonly waiting = new Map<string, Set<() => void>>();
  /** The tabs that wait in this process. */
  private readonly here = new Set<Sign>();
  private sweptAt = Number.NEGATIVE_INFINITY;
  /** Whether the process is about to end, so that nobody waits any more. */
  hasEnded = false;

  constructor(private readonly now: () => number = () => performance.now()) {}

  record({ editionId, clientId, userId, wrote }: Sign): void {
    const tabs = this.editions.get(editionId) ?? new Map<string, Tab>();
    const now = this.now();
    // A user who is there already is no news: else every question in a text would wake everybody who waits in it.
    const isNews = wrote || ![...tabs.values()].some((tab) => tab.userId === userId && isPresent(tab, now));
    const wroteAt = wrote ? now : (tabs.get(clientId)?.wroteAt ?? Number.NEGATIVE_INFINITY);
    tabs.set(clientId, { userId, seenAt: now, wroteAt });
    this.editions.set(editionId, tabs);
    this.sweep(now);
    if (isNews) this.wake(editionId);
  }

  /** Forgets tabs that have been silent, of texts that nobody asks about too: imports write in thousands. */
  private sweep(now: number): void {
    if (now - this.sweptAt < PRESENT_MS) return;
    this.sweptAt = now;
    for (const [editionId, tabs] of this.editions) {
      for (const [clientId, tab] of tabs) if (!isPresent(tab, now)) tabs.delete(clientId);
      if (tabs.size === 0) this.editions.delete(editionId);
    }
  }

  /** How many texts it remembers. */
  get size(): number {
    return this.editions.size;
  }

  /** The other users in a text, in the order of their ids. Forgets tabs that have been silent. */
  others(editionId: string, userId: string): Present[] {
    const tabs = this.editions.get(editionId);
    const now = this.now();
    const found = new Map<string, boolean>();
    for (const [clientId, tab] of tabs ?? []) {
      if (!isPresent(tab, now)) tabs?.delete(clientId);
      else if (tab.userId !== userId) {
        found.set(tab.userId, found.get(tab.userId) === true || now - tab.wroteAt <= WRITING_MS);
      }
    }
    if (tabs?.size === 0) this.editions.delete(editionId);
    return [...found]
      .map(([id, isWriting]) => ({ userId: id, isWriting }))
      .sort((a, b) => (a.userId < b.userId ? -1 : 1));
  }

  /** Says that a tab waits in this process, until what it returns is called. */
  stay(sign: Sign): () => void {
    this.here.add(sign);
    return () => void this.here.delete(sign);
  }

  /** Signs of the tabs that wait in this process, for a process that has missed the first ones. */
  signsOfWaiting(): Sign[] {
    return [...this.here];
  }

  /**
   * Resolves to whether something happens in a text before `ms` are over or the signal aborts. The timer is its own: one of
   * `AbortSignal.timeout` inside `AbortSignal.any` is lost when Node 20 collects garbage, and the wait would never end.
   */
  next(editionId: string, ms: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    const waiting = this.waiting.get(editionId) ?? new Set();
    this.waiting.set(editionId, waiting);
    return new Promise((resolve) => {
      const end = (isNews: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', leave);
        waiting.delete(hear);
        if (waiting.size === 0 && this.waiting.get(editionId) === waiting) this.waiting.delete(editionId);
        resolve(isNews);
      };
      const hear = () => end(true);
      const leave = () => end(false);
      const timer = setTimeout(leave, Math.max(1, ms)).unref();
      signal.addEventListener('abort', leave);
      waiting.add(hear);
    });
  }

  /** Answers everybody who waits, now and from now on, because the process is about to end. */
  end(): void {
    this.hasEnded = true;
    this.wakeAll();
  }

  /** Wakes everybody who waits, because signs may have been missed. */
  wakeAll(): void {
    for (const editionId of [...this.waiting.keys()]) this.wake(editionId);
  }

  private wake(editionId: string): void {
    for (const hear of [...(this.waiting.get(editionId) ?? [])]) hear();
  }
}
