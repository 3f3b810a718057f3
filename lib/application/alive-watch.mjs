// @ts-check

/** How often a process tells the one that started it that it is alive. */
export const ALIVE_EVERY_MS = 5_000;

/** Far above the longest work that a process does without a break, so that a machine with too much to do ends none that works. */
const TIMEOUT_MS = 30_000;

/** Turns of the one who listens within that time. */
const TURNS = 6;

/**
 * Calls back once when a process that has said that it is alive says nothing more for so long: it hangs, in an endless loop for
 * example, and will never exit by itself. Begins with the first word, so that a long start, and a version that never says anything, are
 * left alone. What counts is turns that the listener has had on time, not the clock: while the machine was suspended, or had no time for
 * the listener either, nothing counts.
 */
export class AliveWatch {
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #missedTurns = 0;
  #isPaused = false;
  #hasStopped = false;

  /**
   * @param {() => void} onSilent
   * @param {number} [timeoutMs]
   */
  constructor(onSilent, timeoutMs = TIMEOUT_MS) {
    this.onSilent = onSilent;
    this.turnMs = timeoutMs / TURNS;
  }

  /**
   * A debugger may hold a process for as long as it likes.
   * @param {{ isDebugged?: boolean }} [word]
   */
  heard({ isDebugged = false } = {}) {
    if (this.#hasStopped) return;
    this.#missedTurns = 0;
    this.#isPaused = isDebugged;
    if (this.#timer) return;
    let last = performance.now();
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.#turn(now - last);
      last = now;
    }, this.turnMs).unref();
  }

  stop() {
    this.#hasStopped = true;
    clearInterval(this.#timer);
  }

  /** @param {number} sinceLastMs */
  #turn(sinceLastMs) {
    if (this.#isPaused || sinceLastMs > this.turnMs * 1.5) return;
    this.#missedTurns += 1;
    // What has arrived meanwhile is read first.
    if (this.#missedTurns >= TURNS) setImmediate(() => this.#check());
  }

  #check() {
    if (this.#hasStopped || this.#missedTurns < TURNS) return;
    this.stop();
    this.onSilent();
  }
}
