import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatedResponses } from './dated-responses';
import type { Reply } from './types';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-05-04T08:00:00Z') }));
afterEach(() => vi.useRealTimers());

const keepAliveTimeoutMs = 65_500;

/** What a response holds beside the head lines and the body. */
const FRAME =
  'HTTP/1.1 200 OK\r\nDate: Mon, 04 May 2026 08:00:00 GMT\r\nConnection: keep-alive\r\nKeep-Alive: timeout=65\r\n\r\n';

function replyOf(bodyBytes: number): Reply {
  return { head: ['X', 'y'], headLines: Buffer.from('X: y\r\n'), body: Buffer.alloc(bodyBytes, 'x') };
}

describe('Responses put together for a second', () => {
  it('are dated, and the same bytes serve every request of that second', () => {
    const responses = createDatedResponses({ keepAliveTimeoutMs });
    const page = replyOf(10);
    const first = responses.get(200, page);
    expect(first.toString()).toBe(FRAME.replace('Date', 'X: y\r\nDate') + 'x'.repeat(10));
    expect(responses.get(200, page)).toBe(first);
    vi.setSystemTime(new Date('2026-05-04T08:00:01Z'));
    expect(responses.get(200, page).toString()).toContain('08:00:01');
  });

  it('take no more memory than allowed, however many pages are requested', () => {
    const responses = createDatedResponses({ keepAliveTimeoutMs, maxBytes: 5_000 });
    const pages = Array.from({ length: 100 }, () => replyOf(1_000));
    for (const page of pages) expect(responses.get(200, page)).toHaveLength(1_000 + 6 + FRAME.length);
    expect(responses.bytes).toBeLessThanOrEqual(5_000);
    expect(responses.bytes).toBeGreaterThan(0);
  });

  it('are released when there are no more requests', () => {
    const responses = createDatedResponses({ keepAliveTimeoutMs });
    responses.get(200, replyOf(1_000));
    vi.advanceTimersByTime(2_000);
    expect(responses.bytes).toBe(0);
    responses.get(200, replyOf(1_000));
    expect(responses.bytes).toBeGreaterThan(1_000);
  });

  it('remain while requests come, second after second', () => {
    const responses = createDatedResponses({ keepAliveTimeoutMs });
    for (let second = 0; second < 10; second += 1) {
      responses.get(200, replyOf(1_000));
      vi.advanceTimersByTime(900);
      expect(responses.bytes).toBeGreaterThan(1_000);
    }
  });
});
