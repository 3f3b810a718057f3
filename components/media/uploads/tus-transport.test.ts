// @vitest-environment jsdom
import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeTusServer } from '@/components/media/testing/fake-tus-server';
import { sendByTus } from './tus-transport';
import type { SendingFailure } from './types';

const MEGABYTE = 2 ** 20;
/** The page, whose address the test decides. */
const page = (globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } }).jsdom;

// As in a browser.
vi.mock('tus-js-client', () => import('tus-js-client/lib.esm/browser/index.js' as 'tus-js-client'));

// jsdom has no such method.
Blob.prototype.arrayBuffer = async function read() {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};

let server: FakeTusServer;

beforeEach(async () => {
  server = new FakeTusServer();
  await server.start();
  page.reconfigure({ url: `${server.address}/studio/media` });
  localStorage.clear();
});
afterEach(() => server.kill());

const photograph = (bytes: number) =>
  new File([Uint8Array.from({ length: bytes }, (_, index) => index % 251)], 'one.jpg', {
    ...{ type: 'image/jpeg', lastModified: 1 },
  });

type Outcome = { stored: string } | SendingFailure;

/** Begins to send a file. `outcome` resolves whenever sending ends, for whatever reason. */
function sender(file: File) {
  let settle: (outcome: Outcome) => void = () => undefined;
  const sent: number[] = [];
  const begun: string[] = [];
  const sending = sendByTus(
    file,
    {},
    {
      onProgress: (bytes) => void sent.push(bytes),
      onBegun: (upload) => void begun.push(upload),
      onStored: (stored) => settle({ stored }),
      onFailure: (failure) => settle(failure),
    },
  );
  const start = () =>
    new Promise<Outcome>((resolve) => {
      settle = resolve;
      sending.start();
    });
  return { start, cancel: sending.cancel, sent, begun };
}

describe('A photograph on its way to the newsroom', () => {
  it('arrives in parts, whole, under the name that the newsroom gave it', async () => {
    const { start, sent, begun } = sender(photograph(2.5 * MEGABYTE));
    expect(await start()).toEqual({ stored: 'upload-1' });
    expect(begun).toEqual(['upload-1']);
    expect(server.requests).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH']);
    expect(sent.at(-1)).toBe(2.5 * MEGABYTE);
    const bytes = server.uploads.get('upload-1')?.bytes ?? Buffer.alloc(0);
    expect(bytes.equals(Buffer.from(await photograph(2.5 * MEGABYTE).arrayBuffer()))).toBe(true);
  });

  it('survives a server that is killed: what has arrived is not sent again', async () => {
    const { start } = sender(photograph(2.5 * MEGABYTE));
    server.refuse = (request) => (request.headers['upload-offset'] === `${MEGABYTE}` ? 'killed' : null);
    expect(await start()).toEqual({ kind: 'connection' });
    expect(await start()).toEqual({ kind: 'connection' });
    server.refuse = () => null;
    await server.start();
    server.requests.length = 0;
    expect(await start()).toEqual({ stored: 'upload-1' });
    expect(server.requests).toEqual(['HEAD', 'PATCH', 'PATCH']);
    expect(server.uploads.size).toBe(1);
  });

  it.each([503, 502, 429, 423])('does not begin anew at a server that answers %i', async (status) => {
    const { start } = sender(photograph(1.5 * MEGABYTE));
    server.refuse = ({ headers }) => (headers['upload-offset'] === `${MEGABYTE}` ? { status } : null);
    expect(await start()).toEqual({ kind: 'connection' });
    server.refuse = () => ({ status });
    expect(await start()).toEqual({ kind: 'connection' });
    server.refuse = () => null;
    expect(await start()).toEqual({ stored: 'upload-1' });
    expect(server.uploads.size).toBe(1);
  });

  it('waits for whoever is signed out, and goes on where it was', async () => {
    const { start } = sender(photograph(1.5 * MEGABYTE));
    server.refuse = ({ headers }) => (headers['upload-offset'] === `${MEGABYTE}` ? { status: 401 } : null);
    expect(await start()).toEqual({ kind: 'signedOut' });
    server.refuse = () => ({ status: 401 });
    expect(await start()).toEqual({ kind: 'signedOut' });
    server.refuse = () => null;
    expect(await start()).toEqual({ stored: 'upload-1' });
  });

  it('begins anew when the newsroom has forgotten it', async () => {
    const { start } = sender(photograph(1.5 * MEGABYTE));
    server.refuse = ({ headers }) => (headers['upload-offset'] === `${MEGABYTE}` ? { status: 503 } : null);
    await start();
    server.refuse = () => null;
    server.uploads.clear();
    expect(await start()).toEqual({ stored: 'upload-1' });
    expect(server.uploads.get('upload-1')?.bytes).toHaveLength(1.5 * MEGABYTE);
  });

  const isSecondPart = ({ method, headers }: IncomingMessage) =>
    method === 'PATCH' && headers['upload-offset'] === `${MEGABYTE}`;

  it('begins anew by itself when the newsroom forgets it between two parts', async () => {
    const { start } = sender(photograph(1.5 * MEGABYTE));
    server.refuse = (request) => {
      if (isSecondPart(request) && server.requests.length < 4) server.uploads.clear();
      return null;
    };
    expect(await start()).toEqual({ stored: 'upload-1' });
    expect(server.requests).toEqual(['POST', 'PATCH', 'PATCH', 'HEAD', 'POST', 'PATCH', 'PATCH']);
    expect(server.uploads.get('upload-1')?.bytes).toHaveLength(1.5 * MEGABYTE);
  });

  it('goes on where it was when another machine answered that does not know it', async () => {
    const { start } = sender(photograph(1.5 * MEGABYTE));
    server.refuse = (request) =>
      isSecondPart(request) && server.requests.length < 4 ? { status: 404 } : null;
    expect(await start()).toEqual({ stored: 'upload-1' });
    expect(server.requests).toEqual(['POST', 'PATCH', 'PATCH', 'HEAD', 'PATCH']);
  });

  it('can be tried again when it is forgotten a second time', async () => {
    const { start } = sender(photograph(1.5 * MEGABYTE));
    server.refuse = (request) => (isSecondPart(request) ? { status: 404 } : null);
    expect(await start()).toEqual({ kind: 'failed', message: null });
    server.refuse = () => null;
    expect(await start()).toEqual({ stored: 'upload-1' });
  });

  it('goes on after the page was opened anew, when the same file is chosen again', async () => {
    const first = sender(photograph(1.5 * MEGABYTE));
    server.refuse = ({ headers }) => (headers['upload-offset'] === `${MEGABYTE}` ? { status: 503 } : null);
    await first.start();
    server.refuse = () => null;
    server.requests.length = 0;
    expect(await sender(photograph(1.5 * MEGABYTE)).start()).toEqual({ stored: 'upload-1' });
    expect(server.requests).toEqual(['HEAD', 'PATCH']);
  });

  it('is refused in the words of the newsroom', async () => {
    const body = JSON.stringify({ ok: false, code: 'invalid', issues: [{ message: 'Not a picture.' }] });
    server.refuse = () => ({ status: 422, body });
    expect(await sender(photograph(10)).start()).toEqual({ kind: 'refused', message: 'Not a picture.' });
    server.refuse = () => ({ status: 400, body: '<html>' });
    expect(await sender(photograph(10)).start()).toEqual({ kind: 'refused', message: null });
  });

  it.each([500, 507])(
    'is not tried again by itself when the newsroom fails with %i, and says why',
    async (status) => {
      const body = JSON.stringify({
        ok: false,
        code: 'full',
        issues: [{ message: 'There is no space left.' }],
      });
      const { start } = sender(photograph(1.5 * MEGABYTE));
      server.refuse = ({ headers }) => (headers['upload-offset'] === `${MEGABYTE}` ? { status, body } : null);
      expect(await start()).toEqual({ kind: 'failed', message: 'There is no space left.' });
      server.refuse = () => null;
      expect(await start()).toEqual({ stored: 'upload-1' });
    },
  );

  it('is removed from the newsroom when it is stopped', async () => {
    const { start, cancel } = sender(photograph(1.5 * MEGABYTE));
    server.refuse = ({ headers }) => (headers['upload-offset'] === `${MEGABYTE}` ? { status: 503 } : null);
    await start();
    server.refuse = () => null;
    cancel();
    await expect.poll(() => server.uploads.size).toBe(0);
  });
});

describe('A page whose scripts are gone', () => {
  beforeEach(() => {
    vi.doMock('tus-js-client', () => {
      throw new Error('404');
    });
    return () => vi.unstubAllGlobals();
  });

  it('says that the newsroom has been updated when it answers, and otherwise waits for the connection', async () => {
    const { start } = sender(photograph(10));
    vi.stubGlobal('fetch', async () => new Response());
    expect(await start()).toEqual({ kind: 'outdated' });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await start()).toEqual({ kind: 'connection' });
    expect(server.requests).toEqual([]);
  });
});
