import { type Reason, Rejection } from './rejection';

/** What somebody who stands in line says of themselves. */
export interface LimiterOptions {
  /** Goes before all for whom this is not so. */
  isFirst?: boolean;
  /** Asked when the turn comes: nothing is done for people who have left. */
  isWanted?(): boolean;
  /** When waiting ends, by the clock of `performance.now()`. */
  until?: number;
}

interface Waiting {
  isWanted(): boolean;
  enter(): void;
  refuse(reason: Reason): void;
}

/** A line of bounded length, whose refusals come at once. */
function createLine(capacity: number) {
  let line: Waiting[] = [];

  function sweep(): void {
    const leaving = new Set(line.filter((each) => !each.isWanted()));
    line = line.filter((each) => !leaving.has(each));
    for (const each of leaving) each.refuse('unwanted');
  }

  function join({ isWanted = () => true, until }: LimiterOptions): Promise<void> {
    if (line.length >= capacity) sweep();
    if (line.length >= capacity) throw new Rejection('crowded');
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const waiting: Waiting = {
        isWanted,
        enter() {
          clearTimeout(timer);
          resolve();
        },
        refuse(reason) {
          clearTimeout(timer);
          reject(new Rejection(reason));
        },
      };
      const giveUp = () => {
        line = line.filter((each) => each !== waiting);
        waiting.refuse('late');
      };
      if (until !== undefined) timer = setTimeout(giveUp, until - performance.now());
      line.push(waiting);
    });
  }

  /** Lets the first in who still wants to; false when there is nobody. */
  function admit(): boolean {
    for (let next = line.shift(); next; next = line.shift()) {
      if (next.isWanted()) {
        next.enter();
        return true;
      }
      next.refuse('unwanted');
    }
    return false;
  }

  return { join, admit };
}

/**
 * Lets at most `atOnce` pieces of work run at the same time; the others wait in the order they came, at most `capacity` of each of
 * the two kinds. Throws Rejection to whom nothing was begun for.
 */
export function createLimiter(atOnce: number, capacity = 200) {
  const [first, others] = [createLine(capacity), createLine(capacity)];
  let running = 0;
  return async <T>(work: () => Promise<T>, options: LimiterOptions = {}): Promise<T> => {
    if (options.isWanted?.() === false) throw new Rejection('unwanted');
    if (running < atOnce) running += 1;
    else await (options.isFirst ? first : others).join(options);
    try {
      return await work();
    } finally {
      // The place is handed over, not given back, so that nobody who comes later slips in between.
      if (!first.admit() && !others.admit()) running -= 1;
    }
  };
}
