import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { vi } from 'vitest';
import { ApplicationAway, createApplicationProxy } from '@/lib/application/application-proxy';
import { type ApplicationProcess, ApplicationSupervisor } from '@/lib/application/application-supervisor';

const PROGRAM = join(import.meta.dirname, 'fake-application.mjs');

interface Sent {
  method?: string;
  body?: Buffer;
  headers?: Record<string, string>;
}

interface Answered {
  status?: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export type FakeApplications = Awaited<ReturnType<typeof listenForFakeApplications>>;

/** Programs in the place of the application, none of them started, with their supervisor, behind a server that passes requests on to them. */
export async function listenForFakeApplications() {
  const root = mkdtempSync(join(tmpdir(), 'markaz-app-'));
  let plans: string[] = [];
  const spawned: ApplicationProcess[] = [];
  const supervisor = new ApplicationSupervisor({
    spawn: spawnFake,
    log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
    startTimeoutMs: 2_000,
    restartPauseMs: () => 10,
    aliveTimeoutMs: 600,
  });
  const proxy = createApplicationProxy((timeoutMs) => supervisor.whenReady(timeoutMs), 1_000);
  const front = createServer((request, response) => {
    proxy.handler(request, response).catch((error: unknown) => {
      response.writeHead(error instanceof ApplicationAway ? 503 : 500).end();
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));

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

  function send(path: string, { method = 'GET', body, headers }: Sent = {}): Promise<Answered> {
    const { port } = front.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const outgoing = httpRequest({ port, path, method, headers, agent: false }, async (response) => {
        resolve({ status: response.statusCode, headers: response.headers, body: await buffer(response) });
      });
      outgoing.on('error', reject).end(body);
    });
  }

  const pidThatAnswers = async () => JSON.parse((await send('/')).body.toString('utf8')).pid as number;

  async function close(): Promise<void> {
    await supervisor.stop();
    proxy.close();
    front.close();
    for (const { child } of spawned) child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  }

  return {
    /** What the n-th process does is the n-th plan (fake-application.mjs). */
    plan(...wanted: string[]) {
      plans = wanted;
    },
    spawned,
    supervisor,
    send,
    pidThatAnswers,
    close,
  };
}
