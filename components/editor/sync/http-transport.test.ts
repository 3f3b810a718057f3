import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpTransport } from './http-transport';

/** What browsers allow the bodies of all keepalive requests in flight together. */
const MAX_KEEPALIVE_BYTES = 64 * 1024;

interface Sent {
  bytes: number;
  text: string;
  keepalive: boolean;
}

let sent: Sent[];
let keepaliveBytes: number;
let answerRequests: () => void;
let answered: Promise<void>;

/** Refuses what a browser refuses, and answers after `answerRequests()`. */
async function browserFetch(_address: string, { body, keepalive = false }: RequestInit): Promise<Response> {
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  if (keepalive && keepaliveBytes + bytes.byteLength > MAX_KEEPALIVE_BYTES) {
    throw new TypeError('Failed to fetch');
  }
  if (keepalive) keepaliveBytes += bytes.byteLength;
  sent.push({ bytes: bytes.byteLength, text: new TextDecoder().decode(bytes), keepalive });
  await answered;
  return Response.json({ version: 2, savedAt: '2026-05-04T10:00:00.000Z' });
}

afterEach(() => vi.unstubAllGlobals());

/** A server with so many stored steps that answers at most two at once. Returns the addresses that were requested. */
function servePages(stored: number): string[] {
  const requested: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    requested.push(address);
    const since = Number(new URL(address, 'http://newsroom.example').searchParams.get('since'));
    const version = Math.min(since + 2, stored);
    const steps = Array.from({ length: version - since }, (_, index) => ({
      step: since + index + 1,
      clientId: 'other',
    }));
    return Response.json({ version, steps, more: version < stored });
  });
  return requested;
}

describe('A batch that the server refuses', () => {
  it.each([
    [413, true],
    [422, false],
  ])('with status %i says whether fewer steps may help (%s)', async (status, tooLarge) => {
    const refusal = { ok: false, code: 'invalid', issues: [{ path: '', key: 'x', message: 'Too much.' }] };
    vi.stubGlobal('fetch', async () => Response.json(refusal, { status }));
    const answer = await new HttpTransport('e', 'u').send({
      version: 1,
      clientId: 'c',
      steps: [],
      sequences: [],
    });
    expect(answer).toEqual({ kind: 'refused', message: 'Too much.', tooLarge });
  });
});

it('A step that the server refuses is known by its index and the key of the reason', async () => {
  const issues = [{ path: 'steps.1', key: 'document.badStep', message: 'No.' }];
  const refusal = { ok: false, code: 'invalid', issues, step: 1 };
  vi.stubGlobal('fetch', async () => Response.json(refusal, { status: 422 }));
  const answer = await new HttpTransport('e', 'u').send({
    version: 1,
    clientId: 'c',
    steps: [],
    sequences: [],
  });
  expect(answer).toMatchObject({
    kind: 'refused',
    message: 'No.',
    step: { index: 1, key: 'document.badStep' },
  });
});

describe('A tab that was inactive for long', () => {
  it('requests page after page until it has every step saved since', async () => {
    const requested = servePages(7);
    const answer = await new HttpTransport('e', 'u').since(2);
    expect(answer).toMatchObject({ kind: 'since', version: 7 });
    expect(answer.kind === 'since' && answer.steps.map(({ step }) => step)).toEqual([3, 4, 5, 6, 7]);
    expect(requested).toHaveLength(3);
  });

  it('receives none of the pages when the connection is lost before the last one', async () => {
    const pages = [Response.json({ version: 4, steps: [{ step: 3, clientId: 'o' }], more: true })];
    vi.stubGlobal('fetch', async () => pages.shift() ?? Promise.reject(new TypeError('offline')));
    expect(await new HttpTransport('e', 'u').since(2)).toEqual({ kind: 'offline' });
  });
});

/** Random words, which compress as badly as real text at least. */
function arabicText(letters: number): string {
  const alphabet = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي '];
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return alphabet[state % alphabet.length];
  };
  return Array.from({ length: letters }, next).join('');
}

const batch = (letters: number) => ({
  ...{ version: 1, clientId: 'tab', steps: ['ن'.repeat(letters)], sequences: [1] },
});
const send = (editionId: string, letters: number) =>
  new HttpTransport(editionId, 'omar').send(batch(letters));

describe('Saving over HTTP', () => {
  beforeEach(() => {
    sent = [];
    keepaliveBytes = 0;
    answered = new Promise((resolve) => {
      answerRequests = resolve;
    });
    vi.stubGlobal('fetch', browserFetch);
  });

  it('sends a long Arabic passage in one request', async () => {
    answerRequests();
    expect(await send('one', 40_000)).toMatchObject({ kind: 'saved', version: 2 });
    expect(JSON.parse(sent[0]?.text ?? '')).toEqual(batch(40_000));
    expect(sent[0]?.keepalive).toBe(false);
  });

  it('sends a single step above 1 MB compressed, as a server in front with nginx’s default limit accepts it', async () => {
    const requested: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
      requested.push(init);
      return Response.json({ version: 2, savedAt: '2026-05-04T10:00:00.000Z' });
    });
    const step = arabicText(800_000);
    expect(
      await new HttpTransport('one', 'omar').send({
        version: 1,
        clientId: 'tab',
        steps: [step],
        sequences: [1],
      }),
    ).toMatchObject({
      kind: 'saved',
    });
    expect(new Headers(requested[0]?.headers).get('content-encoding')).toBe('gzip');
    const body = Buffer.from(requested[0]?.body as Uint8Array);
    expect(body.byteLength).toBeLessThan(1_048_576);
    expect(JSON.parse(gunzipSync(body).toString('utf8')).steps).toEqual([step]);
  });

  it('delivers a few sentences although the writer has closed the page', async () => {
    answerRequests();
    await send('one', 500);
    expect(sent[0]?.keepalive).toBe(true);
  });

  it('of the edition that was open before does not block saving the one that is open now', async () => {
    const both = Promise.all([send('before', 14_000), send('now', 14_000)]);
    answerRequests();
    expect((await both).map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, true]);
  });
});

describe('The message of a failure', () => {
  const answerAsProxy = (status: number) => {
    const page = '<html><center><h1>Refused</h1></center><hr><center>nginx/1.22.1</center></html>';
    const headers = { 'content-type': 'text/html' };
    vi.stubGlobal('fetch', async () => new Response(page, { status, headers }));
  };
  const refuseWith = (status: number, message: string, key: string) => {
    const refusal = { ok: false, code: 'unavailable', issues: [{ path: '', key, message }] };
    vi.stubGlobal('fetch', async () => Response.json(refusal, { status }));
  };

  it.each([
    ['unavailable', 'away'],
    ['busy', 'busy'],
    ['storage.full', 'full'],
    ['storage.readOnly', 'readOnly'],
  ])('comes from the writer’s own page when the server cannot save for now (%s)', async (key, reason) => {
    refuseWith(503, 'لا أحد هنا', key);
    expect(await send('one', 10)).toEqual({ kind: 'unavailable', reason });
  });

  it('comes from the server when it has failed, with the number for the administrator', async () => {
    refuseWith(500, 'Something went wrong on our side (ab12cd34).', 'bug');
    expect(await send('one', 10)).toEqual({
      kind: 'unavailable',
      reason: { message: 'Something went wrong on our side (ab12cd34).' },
    });
  });

  it.each([502, 503, 504, 429, 500])(
    'names what is in front of the server when that answers %i',
    async (status) => {
      answerAsProxy(status);
      expect(await send('one', 10)).toEqual({ kind: 'unavailable', reason: { proxyStatus: status } });
    },
  );

  it.each([
    [413, true],
    [403, false],
    [400, false],
  ])('names what is in front of the server when that refuses the text with %i', async (status, tooLarge) => {
    answerAsProxy(status);
    const refused = { kind: 'refused', message: null, proxyStatus: status, tooLarge };
    expect(await send('one', 10)).toEqual(refused);
  });

  it.each([404, 409])(
    'says that the page is older than the server when that answers %i without words',
    async (status) => {
      answerAsProxy(status);
      expect(await send('one', 10)).toMatchObject({ kind: 'refused', message: null });
      expect(await send('one', 10)).not.toHaveProperty('proxyStatus');
    },
  );

  it('is requested in the language of the page, whatever the browser prefers', async () => {
    const requested: RequestInit[] = [];
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
      requested.push(init);
      return Response.json({ version: 2, savedAt: '2026-05-04T10:00:00.000Z' });
    });
    await send('one', 10);
    expect(new Headers(requested[0]?.headers).get('accept-language')).toBe('en');
  });
});
