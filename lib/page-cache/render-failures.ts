import { LRUCache } from 'lru-cache';
import type { RenderState } from './page-renders';

interface Failure {
  error: unknown;
  number: number;
  untilMs: number;
}

const MAX_FAILURES = 1_000;

/** For this long a failed render is not repeated, however many requests come for the page, unless something changes. */
const PAUSE_MS = 1_000;

export class RenderFailures {
  readonly #failures = new LRUCache<string, Failure>({ max: MAX_FAILURES });

  constructor(private readonly now: () => number) {}

  record(key: string, { number }: RenderState, error: unknown): void {
    this.#failures.set(key, { error, number, untilMs: this.now() + PAUSE_MS });
  }

  /** Throws what the render threw a moment ago. */
  require(key: string, { number }: RenderState): void {
    const failure = this.#failures.get(key);
    if (failure?.number === number && this.now() < failure.untilMs) throw failure.error;
  }

  delete(key: string): void {
    this.#failures.delete(key);
  }

  clear(): void {
    this.#failures.clear();
  }
}
