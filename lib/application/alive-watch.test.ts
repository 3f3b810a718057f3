import { beforeEach, expect, it, vi } from 'vitest';
import { AliveWatch } from './alive-watch.mjs';

const TIMEOUT_MS = 30_000;

let onSilent: ReturnType<typeof vi.fn<() => void>>;
let watch: AliveWatch;
let lateMs: number;

beforeEach(() => {
  vi.useFakeTimers();
  lateMs = 0;
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + lateMs);
  onSilent = vi.fn<() => void>();
  watch = new AliveWatch(onSilent, TIMEOUT_MS);
  return () => vi.useRealTimers();
});

/** The listener's next turn comes so late: the machine was suspended, or had no time for it. */
async function haveNoTurn(milliseconds: number): Promise<void> {
  lateMs += milliseconds;
  await vi.advanceTimersToNextTimerAsync();
}

it('A process that falls silent is noticed once, soon after the time', async () => {
  watch.heard();
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1_000);
  watch.heard();
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 6_000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).toHaveBeenCalledOnce();
  watch.heard();
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS * 3);
  expect(onSilent).toHaveBeenCalledOnce();
});

it('One that has never said anything, that is being debugged, or that nobody watches any more is left alone', async () => {
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS * 3);
  watch.heard({ isDebugged: true });
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS * 3);
  watch.heard();
  watch.stop();
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS * 3);
  expect(onSilent).not.toHaveBeenCalled();
});

it('Time in which the listener had no turn itself does not count', async () => {
  watch.heard();
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS / 2);
  for (let time = 0; time < 10; time += 1) await haveNoTurn(60_000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
  expect(onSilent).toHaveBeenCalledOnce();
});

it('What has arrived but was not read yet is read before the process is checked', async () => {
  watch.heard();
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
  setTimeout(() => setImmediate(() => watch.heard()), 0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onSilent).not.toHaveBeenCalled();
});
