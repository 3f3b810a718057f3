import PQueue from 'p-queue';
import { Rejection, type RejectionReason } from './rejection';

export interface LimiterOptions {
  /** Starts before all work without priority, and waits in a queue of its own. */
  hasPriority?: boolean;
  /** Ends the waiting when it aborts, because no client needs the result any more. Does not end work that has started. */
  signal?: AbortSignal;
  /** When the waiting ends, on the clock of `performance.now()`. Milliseconds. */
  deadlineMs?: number;
  /** Throws when starting is pointless. Called on arrival and again when the turn comes. */
  requireStartable?(): void;
}

/**
 * Work that stopped waiting remains in p-queue until its turn, where it takes some hundred bytes. A multiple of the capacity, so
 * that clients who disconnect at once can neither fill the memory nor keep others out easily.
 */
const QUEUED_PER_CAPACITY = 10;

/** Calls `onEnd` when the client disconnects or the deadline passes, unless `stop` is called before. */
function limitWaiting(
  { signal, deadlineMs }: LimiterOptions,
  onEnd: (reason: RejectionReason) => void,
): { stop(): void } {
  const onAbort = () => onEnd('client disconnected');
  const onTimeout = () => onEnd('timeout');
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = deadlineMs === undefined ? undefined : setTimeout(onTimeout, deadlineMs - performance.now());
  return {
    stop() {
      signal?.removeEventListener('abort', onAbort);
      clearTimeout(timer);
    },
  };
}

export interface Limiter {
  <T>(work: () => Promise<T>, options?: LimiterOptions): Promise<T>;
  /** Work that runs already goes on when fewer may run from now on. */
  setConcurrency(concurrency: number): void;
}

/**
 * Runs at most `concurrency` pieces of work at a time; others wait in the order of their arrival, at most `capacity` of them with
 * priority and as many without. Throws Rejection for work that was not started. Disconnected clients and deadlines are handled
 * here, because p-queue ends a wait only when the turn comes, and its timeout does not include the waiting.
 */
export function createLimiter(concurrency: number, capacity = 200): Limiter {
  const queue = new PQueue({ concurrency });
  const waiting = { withPriority: new Set<object>(), withoutPriority: new Set<object>() };

  const limit = async <T>(work: () => Promise<T>, options: LimiterOptions = {}): Promise<T> => {
    const { hasPriority = false, signal, requireStartable } = options;
    const others = hasPriority ? waiting.withPriority : waiting.withoutPriority;
    if (signal?.aborted) throw new Rejection('client disconnected');
    requireStartable?.();
    const priority = hasPriority ? 1 : 0;
    const isFull = () =>
      others.size >= capacity || queue.sizeBy({ priority }) >= QUEUED_PER_CAPACITY * capacity;
    if (queue.pending >= queue.concurrency && isFull()) throw new Rejection('queue full');
    return new Promise<T>((resolve, reject) => {
      const item = {};
      const wait = limitWaiting(options, (reason) => {
        wait.stop();
        others.delete(item);
        reject(new Rejection(reason));
      });
      const start = async () => {
        wait.stop();
        if (!others.delete(item)) return;
        requireStartable?.();
        resolve(await work());
      };
      others.add(item);
      queue.add(start, { priority }).catch(reject);
    });
  };
  const setConcurrency = (most: number) => {
    queue.concurrency = most;
  };
  return Object.assign(limit, { setConcurrency });
}
