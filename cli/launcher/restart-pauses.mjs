// @ts-check

const MAX_PAUSE_MS = 10_000;
/** A process that served this long counts as one that works. */
const STABLE_MS = 5_000;

/** Decides how long to wait before a process that has ended is started again: longer each time it ends at once, or before it serves. */
export class RestartPauses {
  #failures = 0;
  /** @type {number | null} */
  #servingSinceMs = null;

  /** Call it when the process begins to serve. */
  serving() {
    this.#servingSinceMs = performance.now();
  }

  /** Call it when the process has ended. Returns milliseconds. */
  next() {
    const isStable = this.#servingSinceMs !== null && performance.now() - this.#servingSinceMs >= STABLE_MS;
    this.#servingSinceMs = null;
    if (isStable) this.#failures = 0;
    const pauseMs = this.#failures === 0 ? 0 : Math.min(500 * 2 ** this.#failures, MAX_PAUSE_MS);
    this.#failures += 1;
    return pauseMs;
  }
}
