/** A change of a key: its number, and when it became known (milliseconds). */
export interface KnownChange {
  number: number;
  atMs: number;
}

/** Of a key that changes all the time. Older changes are then treated as if they were out of all time limits. */
const MAX_RECENT = 32;

/** When a key changed, and when it was withdrawn. Numbers are those of public changes; 0 is never. */
export class KeyHistory {
  changed = 0;
  withdrawn = 0;
  /** Changes within the time limit, oldest first. */
  #recent: KnownChange[] = [];
  /** The newest change that is not in `#recent`. */
  #forgotten = 0;

  /** `atMs` is null for a change whose time is not known: it counts as long ago. Changes that are older than `delayMs` need no time. */
  recordChange(number: number, atMs: number | null, delayMs: number): void {
    this.changed = number;
    if (atMs === null) {
      this.#forgotten = number;
      return;
    }
    this.#recent.push({ number, atMs });
    for (const oldest of [...this.#recent]) {
      if (this.#recent.length <= MAX_RECENT && oldest.atMs > atMs - delayMs) break;
      this.#recent.shift();
      this.#forgotten = oldest.number;
    }
  }

  /** The first change after `number`, from which the time limit counts. */
  firstChangeAfter(number: number): KnownChange | null {
    if (this.changed <= number) return null;
    if (this.#forgotten > number) return { number: number + 1, atMs: Number.NEGATIVE_INFINITY };
    return this.#recent.find((change) => change.number > number) ?? null;
  }
}
