import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { createApplicationProxy } from './application-proxy';
import type { ApplicationProcess } from './application-supervisor';
import { createStudio } from './create-studio';

const ACTION = { method: 'POST', headers: { 'next-action': '0', 'content-length': '0' } };

let folder: string;
let application: Server;
let front: Server;
let site: string;
let catchUp: ReturnType<typeof vi.fn<() => Promise<void>>>;
let proxy: ReturnType<typeof createApplicationProxy>;

const listening = (server: Server, where: object) => new Promise<void>((done) => server.listen(where, done));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'markaz-studio-'));
  application = createServer((_request, response) => response.end('done'));
  await listening(application, { path: join(folder, 'studio') });
  proxy = createApplicationProxy(async () => ({ socketFolder: folder }) as ApplicationProcess);
  catchUp = vi.fn(async () => {});
  front = createServer();
  await listening(front, { port: 0, host: '127.0.0.1' });
  site = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const client = { databaseAnswers: async () => true };
  const studio = createStudio({ proxy, client, follower: { catchUp }, siteUrl: site, trustedProxies: [] });
  front.on('request', (request, response) => void studio(request, response));
});

afterEach(() => {
  proxy.close();
  for (const server of [front, application]) server.close().closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const send = (init: RequestInit = {}) =>
  fetch(`${site}/studio`, { ...init, headers: { ...init.headers, origin: site } });

it('An editor gets the answer to an action when this process knows what the action has changed for readers', async () => {
  let nowKnown = () => {};
  catchUp.mockReturnValue(new Promise((done) => (nowKnown = done)));
  let isAnswered = false;
  const answer = send(ACTION).then(async (response) => {
    isAnswered = true;
    return response.text();
  });
  await eventually(() => expect(catchUp).toHaveBeenCalledOnce());
  expect(isAnswered).toBe(false);
  nowKnown();
  expect(await answer).toBe('done');
});

it('An action is answered also when the database is lost meanwhile', async () => {
  catchUp.mockRejectedValue(new Error('the connection was lost'));
  expect(await (await send(ACTION)).text()).toBe('done');
});

it('Pages and saves of the studio wait for no change of the site', async () => {
  const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
  for (const init of [{}, json]) expect(await (await send(init)).text()).toBe('done');
  expect(catchUp).not.toHaveBeenCalled();
});
