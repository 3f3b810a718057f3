import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RestartPauses } from './restart-pauses.mjs';

describe('A front process that has ended is started again', () => {
  let pauses: RestartPauses;
  beforeEach(() => {
    vi.useFakeTimers();
    pauses = new RestartPauses();
    return () => vi.useRealTimers();
  });

  const serveFor = (milliseconds: number) => {
    pauses.serving();
    vi.advanceTimersByTime(milliseconds);
  };

  it('at once when it has served for a while, however often', () => {
    for (let time = 0; time < 3; time += 1) {
      serveFor(6_000);
      expect(pauses.next()).toBe(0);
    }
  });

  it('after ever longer pauses when it ends soon after it has begun to serve', () => {
    const found = Array.from({ length: 7 }, () => {
      serveFor(100);
      return pauses.next();
    });
    expect(found).toEqual([0, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  it('after ever longer pauses when it cannot serve again, although the one before served for long', () => {
    serveFor(600_000);
    const found = Array.from({ length: 4 }, () => {
      vi.advanceTimersByTime(60_000);
      return pauses.next();
    });
    expect(found).toEqual([0, 1_000, 2_000, 4_000]);
    serveFor(6_000);
    expect(pauses.next()).toBe(0);
  });
});
