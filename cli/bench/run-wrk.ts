import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shutdown } from '@/cli/shutdown';
import { startChild } from './child-program';
import { CONNECTIONS, type Load, type LoadReport } from './load';

const MARK = 'measured:';

// wrk's own table leaves out the 95th percentile; its hook at the end of a run knows them all. Microseconds.
const SCRIPT = `function done(summary, latency)
  local e = summary.errors
  io.write(string.format("${MARK} %d %d %d %d %d %d\\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
`;

/** Reads the line that the hook wrote. Throws when it is not there. */
export function readWrkOutput(output: string): LoadReport {
  const line = output.split('\n').find((candidate) => candidate.startsWith(MARK));
  const numbers = line?.slice(MARK.length).trim().split(' ').map(Number) ?? [];
  const [requests, duration, failed, p50, p95, p99] = numbers;
  if (p99 === undefined || numbers.some(Number.isNaN)) throw new Error(`wrk said nothing useful:\n${output}`);
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

/** One thread: it is enough for all contenders and leaves them the other cores. */
export async function runWrk(
  shutdown: Shutdown,
  folder: string,
  { url, headers, seconds }: Load,
): Promise<LoadReport> {
  const script = join(folder, 'wrk.lua');
  writeFileSync(script, SCRIPT);
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const fixed = ['--threads', '1', '--connections', String(CONNECTIONS), '--timeout', '15s'];
  const run = startChild(shutdown, 'wrk', [
    ...fixed,
    ...['--duration', `${seconds}s`, '--script', script, ...sent, url],
  ]);
  await new Promise((resolve) => run.child.once('close', resolve));
  return readWrkOutput(run.output());
}
