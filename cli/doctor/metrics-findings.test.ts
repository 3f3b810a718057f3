import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '@/cli/require-free-port';
import { readEnv } from '@/lib/env';
import { openMetricsServer } from '@/lib/metrics/metrics-server';
import { metricsFindings } from './metrics-findings';

let port: number;
let server: { close(): void } | undefined;
beforeEach(async () => {
  port = await findFreePort();
});
afterEach(() => server?.close());

const log = { info() {}, warn() {}, error() {} };

function open(text: string): void {
  const collect = async () => text;
  server = openMetricsServer({ host: '127.0.0.1', port, contentType: 'text/plain', collect, log });
}

async function linesOf(isRunning: boolean, variables: Record<string, string> = {}): Promise<string[]> {
  const env = readEnv({ METRICS_PORT: String(port), ...variables });
  const findings = await metricsFindings(env, isRunning);
  return findings.map(({ level, text }) => `${level}: ${text}`);
}

describe('The port of metrics', () => {
  it('is not asked for unless it is set', async () => {
    expect(await metricsFindings(readEnv({}), true)).toEqual([]);
  });

  it('of a running site has them', async () => {
    open('# TYPE up gauge\nup 1\n');
    expect(await linesOf(true)).toEqual([`ok: Metrics are at http://127.0.0.1:${port}/metrics.`]);
  });

  it('that nobody or another program answers is a fault', async () => {
    expect(await linesOf(true)).toEqual([expect.stringMatching(/^fault: No metrics are at .*ECONNREFUSED/)]);
    open('welcome');
    expect(await linesOf(true)).toEqual([expect.stringMatching(/^fault: .* answers 200, without metrics/)]);
  });

  it('is to be free before the start, and the sentence names the right setting', async () => {
    expect(await linesOf(false)).toEqual([`ok: Port ${port} on 127.0.0.1 is free for metrics.`]);
    open('welcome');
    await expect
      .poll(() => linesOf(false))
      .toEqual([
        expect.stringMatching(
          /^fault: .* in use .* another port with METRICS_PORT, for example METRICS_PORT=\d+\.$/,
        ),
      ]);
  });

  it('that other machines can reach is warned of', async () => {
    const [line] = await linesOf(false, { METRICS_HOST: '0.0.0.0' });
    expect(line).toMatch(/^warning: Metrics are on 0\.0\.0\.0, which other machines can reach/);
  });
});
