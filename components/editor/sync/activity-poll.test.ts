import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Activity } from '@/lib/presence/types';
import { ActivityPoll } from './activity-poll';

const OMAR = { nameAr: 'عمر', nameEn: 'Omar', isWriting: true };
/** How long the server lets a question wait when nothing happens. */
const WAIT_MS = 12_000;

let version: number;
let asked: string[];
let poll: ActivityPoll;
const onColleagues = vi.fn();
const catchUp = vi.fn();

/** The server answers each question with the next of these, and the last one for ever. */
function answers(...all: (Partial<Activity> | number | 'offline' | 'silent')[]): void {
  vi.stubGlobal('fetch', async (address: string, { signal }: RequestInit) => {
    asked.push(address);
    const answer = all.length > 1 ? all.shift() : all[0];
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    if (answer === 'silent') {
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    }
    if (typeof answer === 'number') return new Response('', { status: answer });
    const isNews = Boolean(answer?.colleagues?.length) || (answer?.version ?? 1) > version;
    if (!isNews) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    signal?.throwIfAborted();
    return Response.json({ version: 1, colleagues: [], state: '', ...answer });
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  [version, asked] = [1, []];
  onColleagues.mockReset();
  catchUp.mockReset().mockImplementation(async () => {
    version = 2;
  });
  const options = { editionId: 'e', userId: 'layla', clientId: 'c', onColleagues, catchUp };
  poll = new ActivityPoll({ ...options, version: () => version });
});
afterEach(() => {
  poll.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('A colleague who writes is shown, and the text catches up without a key', async () => {
  answers({ version: 2, colleagues: [OMAR], state: 'omar+' }, {});
  poll.start();
  await vi.advanceTimersByTimeAsync(100);
  expect(onColleagues).toHaveBeenLastCalledWith([OMAR]);
  expect(catchUp).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked.at(-1)).toContain('since=2');
  expect(asked.at(-1)).toContain('state=omar%2B');
});

it('A quiet text costs five questions a minute', async () => {
  answers({});
  poll.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.length).toBeLessThanOrEqual(5);
});

it('A hidden tab asks for nothing, and shows nobody who may have left', async () => {
  answers({ colleagues: [OMAR] });
  poll.start();
  await vi.advanceTimersByTimeAsync(100);
  poll.stop();
  const before = asked.length;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(before);
  expect(onColleagues).toHaveBeenLastCalledWith([]);
});

it.each(['offline', 503, 429, 408] as const)(
  'A server that does not answer (%s) is asked less and less often',
  async (fault) => {
    answers(fault);
    poll.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.length).toBeLessThanOrEqual(6);
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked.length - before).toBeLessThanOrEqual(11);
  },
);

it('An expired session ends the questions until the tab is used again', async () => {
  answers(401);
  poll.start();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(1);
  poll.start();
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toHaveLength(2);
});

it('A text that cannot catch up is no reason for a flood of questions', async () => {
  catchUp.mockImplementation(async () => undefined);
  answers({ version: 9 });
  poll.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.length).toBeLessThanOrEqual(7);
});

it('A network that changes while a question waits starts one row of questions, not two', async () => {
  answers({});
  poll.start();
  poll.stop();
  poll.start();
  poll.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.length).toBeLessThanOrEqual(6);
});

it('The first failure is repeated within a second or so, as when the server was just replaced by another', async () => {
  answers(503, { colleagues: [OMAR], state: 'omar+' });
  poll.start();
  await vi.advanceTimersByTimeAsync(1_200);
  expect(onColleagues).toHaveBeenLastCalledWith([OMAR]);
});

it('A question that the server has answered late is followed by the next one at once, so that others go on seeing the tab', async () => {
  answers({});
  poll.start();
  await vi.advanceTimersByTimeAsync(WAIT_MS + 400);
  expect(asked).toHaveLength(2);
});

it('A question that nobody ever answers is given up, and asked again', async () => {
  answers('silent', { colleagues: [OMAR], state: 'omar+' });
  poll.start();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(onColleagues).toHaveBeenLastCalledWith([OMAR]);
});

it('A single failure hides no colleague, and a server that stays away hides all, who may have left', async () => {
  answers({ colleagues: [OMAR], state: 'omar+' }, 503, { colleagues: [OMAR], state: 'omar+' }, 503, 503, {});
  poll.start();
  await vi.advanceTimersByTimeAsync(2_500);
  expect(asked).toHaveLength(3);
  expect(onColleagues.mock.calls).toEqual([[[OMAR]], [[OMAR]]]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(5);
  expect(onColleagues).toHaveBeenLastCalledWith([]);
});
