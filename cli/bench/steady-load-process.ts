import { Agent } from 'node:http';
import { httpGet } from './http-get';
import type { SteadyLoad, SteadyTimes } from './steady-load';

// A process that sends requests at a steady rate. Its parent sends a SteadyLoad, which it answers once the requests have begun, and later
// 'stop', which it answers with SteadyTimes.

/** More connections than the slowest answers need at this rate. */
const MAX_CONNECTIONS = 400;
const TICK_MS = 2;
const MAX_NAMED_FAILURES = 5;

const agent = new Agent({ keepAlive: true, maxSockets: MAX_CONNECTIONS });
const result: SteadyTimes = { times: [], failures: [], failedAt: [] };
const waiting = new Set<Promise<void>>();

function recordFailure(reason: string): void {
  result.failedAt.push(Date.now());
  if (result.failures.length < MAX_NAMED_FAILURES) result.failures.push(reason);
}

async function requestOnce({ origin, headers, accepted = [] }: SteadyLoad, path: string): Promise<void> {
  try {
    const { status, milliseconds } = await httpGet(`${origin}${path}`, headers, agent);
    result.times.push(milliseconds);
    if (status !== 200 && !accepted.includes(status)) recordFailure(`${path}: ${status}`);
  } catch (error) {
    recordFailure(`${path}: ${error}`);
  }
}

function begin(load: SteadyLoad): NodeJS.Timeout {
  const started = performance.now();
  let sent = 0;
  return setInterval(() => {
    const due = ((performance.now() - started) / 1_000) * load.perSecond;
    for (; sent < due; sent += 1) {
      const request = requestOnce(load, load.paths[sent % load.paths.length] ?? '/');
      waiting.add(request);
      void request.then(() => waiting.delete(request));
    }
  }, TICK_MS);
}

let timer: NodeJS.Timeout | undefined;
process.on('message', async (message: SteadyLoad | 'stop') => {
  if (message !== 'stop') {
    timer = begin(message);
    process.send?.('begun');
    return;
  }
  clearInterval(timer);
  await Promise.all(waiting);
  process.send?.(result);
});
process.on('disconnect', () => process.exit());
