import { createLimiter, type LimiterOptions } from '@/lib/page-cache/limiter';

/** More renders at a time would only take memory and processor time from each other. */
const CONCURRENT_RENDERS = 8;
/**
 * Renders share one thread, so that each page that nobody has asked for before delays those that readers wait for. Not one at a time,
 * or a single render that hangs would hold up all others.
 */
const CONCURRENT_FIRST_RENDERS = 2;

/**
 * Runs renders, those with priority first. While one with priority runs or waits, those without start one at a time, so that what was
 * just published has at most one page before it that nobody has asked for yet.
 */
export function createRenderQueue() {
  const anyRender = createLimiter(CONCURRENT_RENDERS);
  const firstRender = createLimiter(CONCURRENT_FIRST_RENDERS);
  let withPriority = 0;
  const count = (by: 1 | -1) => {
    withPriority += by;
    firstRender.setConcurrency(withPriority > 0 ? 1 : CONCURRENT_FIRST_RENDERS);
  };

  return async <T>(render: () => Promise<T>, options: LimiterOptions): Promise<T> => {
    if (!options.hasPriority) return firstRender(() => anyRender(render, options), options);
    count(1);
    try {
      return await anyRender(render, options);
    } finally {
      count(-1);
    }
  };
}
