/** Rows are counted up to this number; beyond it there are said to be more. */
const COUNT_LIMIT = 1_000;

/** How many rows to count at most: one beyond the limit shows that there are more. */
export const MAX_COUNTED = COUNT_LIMIT + 1;

export interface BoundedCount {
  count: number;
  /** Whether there are more than `count`. */
  isMore: boolean;
}

/** From the number of rows among the first `MAX_COUNTED`. */
export function boundedCount(counted: number): BoundedCount {
  return { count: Math.min(counted, COUNT_LIMIT), isMore: counted > COUNT_LIMIT };
}
