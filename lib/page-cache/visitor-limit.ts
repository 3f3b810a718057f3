import { LRUCache } from 'lru-cache';

export interface VisitorLimitOptions {
  /** How many a visitor may ask at once. */
  atOnce: number;
  /** And how many more for every second. */
  perSecond: number;
  /** So many visitors are known at a time; of more, those who asked last. */
  max?: number;
  /** A clock that never goes back. Milliseconds. */
  now?(): number;
}

/** Some 200 bytes each. */
const MAX_VISITORS = 20_000;

/**
 * Decides whether a visitor may ask now (a token bucket for each). Programs that ask without pause meet the limit, readers do not. What costs
 * nothing is refused all the same while the visitor has nothing left.
 */
export function createVisitorLimit({
  atOnce,
  perSecond,
  max = MAX_VISITORS,
  now = () => performance.now(),
}: VisitorLimitOptions) {
  const visitors = new LRUCache<string, { left: number; at: number }>({ max });
  return (visitor: string, cost = 1): boolean => {
    const at = now();
    const known = visitors.get(visitor) ?? { left: atOnce, at };
    const left = Math.min(atOnce, known.left + ((at - known.at) / 1_000) * perSecond);
    if (left < 1) return false;
    visitors.set(visitor, { left: left - cost, at });
    return true;
  };
}
