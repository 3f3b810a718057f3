/** How long one slice may occupy the thread that answers readers. Milliseconds. */
const SLICE_MS = 2;

/** Checking the clock costs more than most steps. */
const STEPS_BETWEEN_CHECKS = 32;

/** Lets everything else that waits run between two slices. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Calls `step` for each item, in slices of some 2 ms. */
export async function runInSlices<T>(
  items: Iterable<T>,
  step: (item: T) => void,
  now: () => number = () => performance.now(),
): Promise<void> {
  let [count, endMs] = [0, now() + SLICE_MS];
  for (const item of items) {
    step(item);
    count += 1;
    if (count % STEPS_BETWEEN_CHECKS > 0 || now() < endMs) continue;
    await pause();
    endMs = now() + SLICE_MS;
  }
}
