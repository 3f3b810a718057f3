// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPage } from './use-kept-page';

const ADDRESS = '/studio/articles/1/ar?tab=text';

/** The status is sent, and then the process is killed. */
const BROKEN = 'broken off';
const brokenOff = () =>
  new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('half'));
      stream.error(new TypeError('network error'));
    },
  });

let answers: (number | Error | typeof BROKEN)[];
let sent: string[];
let giveBack: () => void;

const own = vi.fn(async (input: RequestInfo | URL) => {
  sent.push(String(input));
  const answer = answers.shift() ?? 200;
  if (answer instanceof Error) throw answer;
  if (answer === BROKEN) return new Response(brokenOff());
  return new Response('', { status: answer });
});

const refresh = (init: RequestInit = {}) =>
  window.fetch(new URL(`${ADDRESS}&_rsc=abc`, location.href), { headers: { rsc: '1' }, ...init });

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', ADDRESS);
  vi.stubGlobal('fetch', own);
  [answers, sent] = [[], []];
  giveBack = keepPage();
});
afterEach(() => {
  giveBack();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('A page that is open is refreshed once the newsroom answers again', async () => {
  answers = [503, new TypeError('Failed to fetch'), 502, BROKEN, 504];
  const refreshed = refresh();
  await vi.runAllTimersAsync();
  expect((await refreshed).status).toBe(200);
  expect(sent).toHaveLength(6);
});

it.each([200, 404, 500])('What is answered with %i is told at once', async (status) => {
  answers = [status];
  expect((await refresh()).status).toBe(status);
});

it('Whoever goes to another page, and what the page itself sends, gets the failure', async () => {
  answers = [503, 503, 503];
  const elsewhere = await window.fetch('/studio/articles?_rsc=abc', { headers: { rsc: '1' } });
  const otherTab = await window.fetch('/studio/articles/1/ar?tab=history&_rsc=abc', {
    headers: { rsc: '1' },
  });
  const saved = await window.fetch(ADDRESS, { method: 'POST' });
  expect([elsewhere, otherTab, saved].map(({ status }) => status)).toEqual([503, 503, 503]);
});

it('A refresh that is called off ends', async () => {
  const calledOff = new AbortController();
  answers = [503, new Error('aborted')];
  const refreshed = expect(refresh({ signal: calledOff.signal })).rejects.toThrow('aborted');
  calledOff.abort();
  await vi.runAllTimersAsync();
  await refreshed;
});

it('Afterwards the browser has its own fetch', () => {
  expect(window.fetch).not.toBe(own);
  giveBack();
  expect(window.fetch).toBe(own);
});
