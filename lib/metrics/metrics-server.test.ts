import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findFreePort } from '@/cli/require-free-port';
import { eventually } from '@/lib/testing/eventually';
import { openMetricsServer } from './metrics-server';

const host = '127.0.0.1';
let port: number;
let lines: string[];
let open: { close(): void }[];

beforeEach(async () => {
  port = await findFreePort();
  lines = [];
  open = [];
});
afterEach(() => {
  for (const server of open) server.close();
});

const write = (_: object, message: string) => void lines.push(message);
const log = { info: write, warn: write, error: write };

function start(text: string, options: { takeOverTimeoutMs?: number; collect?: () => Promise<string> } = {}) {
  const server = openMetricsServer({
    ...{ host, port, log, contentType: 'text/plain', retryMs: 20, takeOverTimeoutMs: 60_000 },
    ...{ collect: async () => text, ...options },
  });
  open.push(server);
  return server;
}

const scrape = (path = '/metrics') =>
  fetch(`http://${host}:${port}${path}`).then(
    async (response) => [response.status, await response.text()],
    () => 'refused',
  );
const untilAnswers = (text: string) => eventually(async () => expect(await scrape()).toEqual([200, text]));

describe('METRICS_PORT', () => {
  it('has the metrics at one address and nothing else', async () => {
    start('up 1\n');
    await untilAnswers('up 1\n');
    expect(await scrape('/')).toEqual([404, '']);
    expect(await scrape('/metrics/x')).toEqual([404, '']);
    expect(await scrape('/metrics?x=1')).toEqual([200, 'up 1\n']);
  });

  it('collects once for several who ask at the same moment, and anew for the next', async () => {
    let count = 0;
    const collect = async () => {
      count += 1;
      // So that all of them have arrived.
      await pause(1_000);
      return `n ${count}\n`;
    };
    start('', { collect });
    await eventually(async () => expect(await scrape('/')).toEqual([404, '']));
    const together = await Promise.all([1, 2, 3].map(() => scrape()));
    expect(together).toEqual(Array(3).fill([200, 'n 1\n']));
    expect(await scrape()).toEqual([200, 'n 2\n']);
  });

  it('says so when metrics cannot be collected, and recovers', async () => {
    const collect = vi.fn(async () => 'up 1\n').mockRejectedValueOnce(new Error('broken'));
    start('', { collect });
    await eventually(async () => expect(await scrape('/')).toEqual([404, '']));
    expect(await scrape()).toEqual([500, '']);
    expect(lines).toEqual(['The metrics could not be collected']);
    expect(await scrape()).toEqual([200, 'up 1\n']);
  });
});

describe('A front process that takes over from another one', () => {
  it('sends its metrics on the same port as soon as the other one has closed it, without a word in the log', async () => {
    const former = start('former');
    await untilAnswers('former');
    start('successor');
    await pause(100);
    expect(await scrape()).toEqual([200, 'former']);
    former.close();
    await untilAnswers('successor');
    expect(lines).toEqual([]);
  });

  it('that is given up while it waits leaves the port to the other one', async () => {
    start('former');
    await untilAnswers('former');
    const successor = start('successor');
    await pause(50);
    successor.close();
    open[0]?.close();
    await pause(100);
    expect(await scrape()).toBe('refused');
  });
});

describe('A port that cannot be opened', () => {
  let other: Server;
  afterEach(() => {
    other?.close();
  });

  it('because another program has it, is one line in the log, and used once it is free', async () => {
    other = createServer((_, response) => response.end('other'));
    await new Promise<void>((resolve) => other.listen(port, host, resolve));
    start('ours', { takeOverTimeoutMs: 50 });
    await eventually(() => expect(lines).toHaveLength(1));
    await pause(150);
    expect(lines).toEqual(['METRICS_PORT is in use by another program: metrics are sent when it is free']);
    other.close();
    other.closeAllConnections();
    await untilAnswers('ours');
    expect(lines.at(-1)).toBe('METRICS_PORT is free again: metrics are sent');
  });

  it('because METRICS_HOST is no address of this machine, is one line and harms nothing', async () => {
    const unreachable = openMetricsServer({
      ...{ host: '203.0.113.7', port, log, contentType: 'text/plain' },
      collect: async () => '',
    });
    open.push(unreachable);
    await eventually(() => expect(lines).toHaveLength(1));
    await pause(100);
    expect(lines).toEqual(['METRICS_PORT cannot be opened: no metrics are sent']);
  });
});
