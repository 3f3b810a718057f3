import autocannon from 'autocannon';
import { CONNECTIONS, type Load, type LoadReport } from './load';
import { percentile } from './percentiles';

export async function runAutocannon({ url, headers, seconds }: Load): Promise<LoadReport> {
  const times: number[] = [];
  const result = await new Promise<Parameters<Parameters<typeof autocannon>[1]>[1]>((resolve, reject) => {
    const options = { url, headers, connections: CONNECTIONS, duration: seconds };
    const run = autocannon(options, (error, report) => (error ? reject(error) : resolve(report)));
    run.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
      times.push(milliseconds);
    });
  });
  return {
    requests: result.requests.total,
    seconds: result.duration,
    failed: result.errors + result.timeouts + result.non2xx,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}
