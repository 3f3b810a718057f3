import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shutdown } from '@/cli/shutdown';
import { startChild } from './child-program';
import { CONNECTIONS, type Load, type LoadReport } from './load';

const LINE_PREFIX = 'measured:';

// wrk's own table has no 95th percentile, but its `done` hook can read every percentile. Microseconds.
const SCRIPT = `function done(summary, latency)
  local e = summary.errors
  io.write(string.format("${LINE_PREFIX} %d %d %d %d %d %d\\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
`;

/** Reads the line that the hook prints. Throws when it is missing. */
export function readWrkOutput(output: string): LoadReport {
  const line = output.split('\n').find((candidate) => candidate.startsWith(LINE_PREFIX));
  const numbers = line?.slice(LINE_PREFIX.length).trim().split(' ').map(Number) ?? [];
  const [requests, duration, failed, p50, p95, p99] = numbers;
  if (p99 === undefined || numbers.some(Number.isNaN)) throw new Error(`wrk printed no result:\n${output}`);
  const milliseconds = (microseconds = 0) => microseconds / 1_000;
  return {
    requests: requests ?? 0,
    seconds: (duration ?? 0) / 1_000_000,
    failed: failed ?? 0,
    p50: milliseconds(p50),
    p95: milliseconds(p95),
    p99: milliseconds(p99),
  };
}

/** Runs wrk with one thread, which is enough load for every server and leaves them the other cores. */
export async function runWrk(
  shutdown: Shutdown,
  folder: string,
  { url, headers, seconds }: Load,
): Promise<LoadReport> {
  const script = join(folder, 'wrk.lua');
  writeFileSync(script, SCRIPT);
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const options = ['--threads', '1', '--connections', String(CONNECTIONS), '--timeout', '15s'];
  const run = startChild(shutdown, 'wrk', [
    ...options,
    ...['--duration', `${seconds}s`, '--script', script, ...sent, url],
  ]);
  await new Promise((resolve) => run.child.once('close', resolve));
  return readWrkOutput(run.output());
}
