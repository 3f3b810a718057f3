import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from './types';
import { createWholeAnswers } from './whole-answers';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-05-04T08:00:00Z') }));
afterEach(() => vi.useRealTimers());

function replyOf(bytes: number): Reply {
  const message = Buffer.alloc(bytes, 'x');
  return { head: [], message, body: message };
}

describe('Answers put together for a second', () => {
  it('are dated, and the same bytes serve everybody who asks in that second', () => {
    const answers = createWholeAnswers();
    const page = replyOf(10);
    const first = answers.of(200, page);
    expect(first.toString()).toBe('HTTP/1.1 200 OK\r\nDate: Mon, 04 May 2026 08:00:00 GMT\r\nxxxxxxxxxx');
    expect(answers.of(200, page)).toBe(first);
    vi.setSystemTime(new Date('2026-05-04T08:00:01Z'));
    expect(answers.of(200, page).toString()).toContain('08:00:01');
  });

  it('take no more memory than they may, however many pages are asked for', () => {
    const answers = createWholeAnswers(5_000);
    const pages = Array.from({ length: 100 }, () => replyOf(1_000));
    for (const page of pages) expect(answers.of(200, page)).toHaveLength(1_000 + 54);
    expect(answers.bytes).toBeLessThanOrEqual(5_000);
    expect(answers.bytes).toBeGreaterThan(0);
  });

  it('are let go when nobody asks any more', () => {
    const answers = createWholeAnswers();
    answers.of(200, replyOf(1_000));
    vi.advanceTimersByTime(2_000);
    expect(answers.bytes).toBe(0);
    answers.of(200, replyOf(1_000));
    expect(answers.bytes).toBeGreaterThan(1_000);
  });

  it('stay while somebody asks, second after second', () => {
    const answers = createWholeAnswers();
    for (let second = 0; second < 10; second += 1) {
      answers.of(200, replyOf(1_000));
      vi.advanceTimersByTime(900);
      expect(answers.bytes).toBeGreaterThan(1_000);
    }
  });
});
