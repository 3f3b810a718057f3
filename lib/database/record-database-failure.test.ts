import { beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { observeOutcome } from '@/lib/request-outcome';
import { recordDatabaseFailure } from './record-database-failure';

describe('A failing database', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });
  const away = () =>
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });

  it('writes one line to the log at once and one a minute with a count, none with a stack', () => {
    const warn = vi.spyOn(log, 'warn');
    for (let tries = 0; tries < 50; tries += 1) recordDatabaseFailure(away());
    expect(warn.mock.calls).toEqual([
      [
        { failure: 'away', count: 1, reason: 'connect ECONNREFUSED 127.0.0.1:5432' },
        'The database could not do its work',
      ],
    ]);
    vi.advanceTimersByTime(60_000);
    expect(warn.mock.calls).toHaveLength(2);
    expect(warn.mock.calls[1]?.[0]).toMatchObject({ failure: 'away', count: 49 });
    vi.advanceTimersByTime(600_000);
    expect(warn.mock.calls).toHaveLength(2);
    warn.mockRestore();
  });

  it('is reported to the handler of the request, and to the page by a number that Next passes on', () => {
    const outcome = { databaseFailure: null, hasCalledAction: false };
    const error = away();
    observeOutcome(outcome, () => recordDatabaseFailure(error));
    expect(outcome.databaseFailure).toBe('away');
    expect(error).toMatchObject({ digest: 'database-away' });
    observeOutcome(outcome, () => recordDatabaseFailure(new TypeError('a bug')));
    expect(outcome.databaseFailure).toBe('away');
  });
});
