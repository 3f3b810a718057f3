import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { createApplicationClient } from './application-client';
import { ApplicationAway, createApplicationProxy } from './application-proxy';
import { type ApplicationProcess, ApplicationSupervisor } from './application-supervisor';
import { watchMemory } from './watch-memory';

const PROGRAM = join(import.meta.dirname, 'testing', 'fake-application.mjs');
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

let root: string;
let plans: string[];
let spawned: ApplicationProcess[];
let supervisor: ApplicationSupervisor;
let front: Server;
let proxy: ReturnType<typeof createApplicationProxy>;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'markaz-app-'));
  plans = [];
  spawned = [];
  supervisor = new ApplicationSupervisor({
    spawn: spawnFake,
    log,
    startTimeoutMs: 2_000,
    restartPauseMs: () => 10,
    aliveTimeoutMs: 600,
  });
  proxy = createApplicationProxy((timeoutMs) => supervisor.whenReady(Math.min(timeoutMs, 1_000)));
  front = createServer((request, response) => {
    proxy.handler(request, response).catch((error: unknown) => {
      response.writeHead(error instanceof ApplicationAway ? 503 : 500).end();
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await supervisor.stop();
  proxy.close();
  front.close();
  for (const { child } of spawned) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** What the n-th process does is the n-th plan. */
function spawnFake(): ApplicationProcess {
  const socketFolder = join(root, String(spawned.length));
  mkdirSync(socketFolder);
  const env = {
    ...process.env,
    APPLICATION_SOCKETS: socketFolder,
    FAKE_APPLICATION: plans[spawned.length] ?? '',
  };
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  spawned.push({ child, socketFolder });
  return { child, socketFolder };
}

function send(
  path: string,
  options: { method?: string; body?: Buffer; headers?: Record<string, string> } = {},
) {
  const { port } = front.address() as AddressInfo;
  const { method = 'GET', body, headers } = options;
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const outgoing = httpRequest({ port, path, method, headers, agent: false }, async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await buffer(response) });
    });
    outgoing.on('error', reject).end(body);
  });
}

const pidThatAnswers = async () => JSON.parse((await send('/')).body.toString('utf8')).pid as number;

describe('The application process', () => {
  it('answers once it is ready, and is started again when it ends', async () => {
    await supervisor.start();
    const first = await pidThatAnswers();
    await send('/exit');
    await eventually(async () => expect(await pidThatAnswers()).not.toBe(first));
    expect(spawned).toHaveLength(2);
    expect(supervisor.counts).toEqual({ crashed: 1, replaced: 0 });
    await supervisor.replace();
    expect(supervisor.counts).toEqual({ crashed: 1, replaced: 1 });
  });

  it('is started again when it is killed while requests wait, which are then answered', async () => {
    await supervisor.start();
    spawned[0]?.child.kill('SIGKILL');
    await eventually(() => expect(supervisor.current).toBeNull());
    expect(await pidThatAnswers()).toBe(spawned[1]?.child.pid);
  });

  it('answers requests that only wait when it is told to, and goes on', async () => {
    await supervisor.start();
    const waiting = send('/wait');
    // Requests reach the application by connections of their own, in any order.
    await eventually(async () => expect((await send('/waiting')).body.toString()).toBe('1'));
    const first = await pidThatAnswers();
    supervisor.endWaits();
    expect((await waiting).body.toString()).toBe('over');
    expect(await pidThatAnswers()).toBe(first);
  });

  it('is replaced without a request being lost, and finishes what it answers', async () => {
    await supervisor.start();
    const slow = send('/slow');
    let requests = 0;
    let isReplaced = false;
    const others = (async () => {
      while (!isReplaced) {
        expect((await send('/')).status).toBe(200);
        requests += 1;
      }
    })();
    await supervisor.replace();
    isReplaced = true;
    await others;
    expect((await slow).body.toString()).toBe(String(spawned[0]?.child.pid));
    expect(await pidThatAnswers()).toBe(spawned[1]?.child.pid);
    expect(requests).toBeGreaterThan(0);
    await eventually(() => expect(spawned[0]?.child.exitCode).toBe(0));
  });

  it('goes on when its successor fails', async () => {
    plans = ['', 'exit at start', 'never ready'];
    await supervisor.start();
    await expect(supervisor.replace()).rejects.toThrow('ended before it was ready');
    await expect(supervisor.replace()).rejects.toThrow('not ready in time');
    expect(await pidThatAnswers()).toBe(spawned[0]?.child.pid);
  });

  it('is replaced when it says that it has become too large', async () => {
    plans = ['too large'];
    await supervisor.start();
    await eventually(async () => expect(await pidThatAnswers()).toBe(spawned[1]?.child.pid));
  });

  it('that has become too large is replaced by the second successor when the first one fails', async () => {
    plans = ['too large', 'exit at start'];
    await supervisor.start();
    await eventually(async () => expect(await pidThatAnswers()).toBe(spawned[2]?.child.pid));
  });

  it('that hangs is ended and started again, and one that has never said that it is alive is left alone', async () => {
    plans = ['', 'says that it is alive'];
    await supervisor.start();
    await supervisor.replace();
    await expect(send('/hang')).resolves.toMatchObject({ status: 503 });
    await eventually(() => expect(supervisor.counts.crashed).toBe(1));
    expect(await pidThatAnswers()).toBe(spawned[2]?.child.pid);
    expect(spawned[1]?.child.signalCode).toBe('SIGKILL');
  });

  it('that cannot start is said to the caller, and one that keeps failing is tried again and again', async () => {
    plans = ['exit at start'];
    await expect(supervisor.start()).rejects.toThrow('ended before it was ready');
    plans = ['', '', 'exit at start', 'exit at start', 'exit at start'];
    await supervisor.start();
    await send('/exit');
    await eventually(async () => expect(await pidThatAnswers()).toBe(spawned[5]?.child.pid));
  });
});

describe('What the page cache asks for', () => {
  const recompressed = async () => {
    const client = createApplicationClient({ whenReady: (timeoutMs) => supervisor.whenReady(timeoutMs) });
    return client.recompress(Buffer.from('page'), 'moderate').finally(() => client.close());
  };

  it('is done by the next process when one ends in the middle of it', async () => {
    plans = ['exit at work'];
    await supervisor.start();
    expect(JSON.parse((await recompressed()).toString()).pid).toBe(spawned[1]?.child.pid);
  });

  it('is given up when it ends two of them', async () => {
    plans = ['exit at work', 'exit at work', 'exit at work'];
    await supervisor.start();
    await expect(recompressed()).rejects.toMatchObject({ reason: 'application away' });
    await eventually(() => expect(supervisor.counts.crashed).toBe(2));
  });

  it('is refused after a while when there is no application', async () => {
    const client = createApplicationClient({
      whenReady: (timeoutMs) => supervisor.whenReady(timeoutMs),
      readyTimeoutMs: 50,
    });
    await expect(client.recompress(Buffer.from('page'), 'moderate')).rejects.toMatchObject({
      reason: 'application away',
    });
    client.close();
  });
});

describe('A request to the studio', () => {
  it('reaches the application whole and comes back whole, without the headers of a connection', async () => {
    await supervisor.start();
    const body = Buffer.alloc(3_000_000, 'ن');
    const headers = { 'x-own': 'kept', te: 'trailers', 'proxy-connection': 'x' };
    const echoed = await send('/echo', { method: 'POST', body, headers });
    expect(echoed.status).toBe(201);
    expect(echoed.body.equals(body)).toBe(true);
    expect(echoed.headers).toMatchObject({ 'x-from': 'application', 'set-cookie': ['a=1', 'b=2'] });
    const seen = JSON.parse((await send('/', { headers })).body.toString('utf8'));
    expect(seen.headers).toMatchObject({ 'x-own': 'kept' });
    expect(Object.keys(seen.headers)).not.toEqual(expect.arrayContaining(['te']));
    expect(Object.keys(seen.headers)).not.toContain('proxy-connection');
  });

  it('is refused after a while when there is no application', async () => {
    expect((await send('/')).status).toBe(503);
  });
});

it('An application process that holds too much memory says so again for as long as it does', () => {
  vi.useFakeTimers();
  const rss = vi.spyOn(process.memoryUsage, 'rss').mockReturnValue(2 ** 45);
  const tooLarge = vi.fn();
  const watch = watchMemory(tooLarge);
  vi.advanceTimersByTime(60_000);
  expect(tooLarge).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10 * 60_000);
  expect(tooLarge).toHaveBeenCalledTimes(3);
  rss.mockReturnValue(1);
  vi.advanceTimersByTime(10 * 60_000);
  expect(tooLarge).toHaveBeenCalledTimes(3);
  watch.stop();
  vi.useRealTimers();
});
