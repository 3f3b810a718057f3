import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpTransport } from './http-transport';

/** What browsers allow all requests together that outlive their page. */
const ALLOWANCE = 64 * 1024;

interface Sent {
  bytes: number;
  text: string;
  outlives: boolean;
}

let sent: Sent[];
let outliving: number;
let answer: () => void;
let answered: Promise<void>;

/** Refuses what a browser refuses, and answers when told to. */
async function browserFetch(_address: string, { body, keepalive }: RequestInit): Promise<Response> {
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  const outlives = keepalive === true;
  if (outlives && outliving + bytes.byteLength > ALLOWANCE) throw new TypeError('Failed to fetch');
  if (outlives) outliving += bytes.byteLength;
  sent.push({ bytes: bytes.byteLength, text: new TextDecoder().decode(bytes), outlives });
  await answered;
  return Response.json({ version: 2, savedAt: '2026-05-04T10:00:00.000Z' });
}

afterEach(() => vi.unstubAllGlobals());

/** A newsroom that tells at most two steps at once. */
function servePages(stored: number): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const since = Number(new URL(address, 'http://newsroom.example').searchParams.get('since'));
    const version = Math.min(since + 2, stored);
    const steps = Array.from({ length: version - since }, (_, index) => ({
      step: since + index + 1,
      clientId: 'other',
    }));
    return Response.json({ version, steps, more: version < stored });
  });
  return asked;
}

describe('What the newsroom will not take', () => {
  it.each([
    [413, true],
    [422, false],
  ])('is told apart: with %i fewer steps may help (%s)', async (status, tooLarge) => {
    const refusal = { ok: false, issues: [{ message: 'Too much.' }] };
    vi.stubGlobal('fetch', async () => Response.json(refusal, { status }));
    const answer = await new HttpTransport('e', 'u').send({ version: 1, clientId: 'c', steps: [] });
    expect(answer).toEqual({ kind: 'refused', message: 'Too much.', tooLarge });
  });
});

describe('A tab that was away for long', () => {
  it('asks until it has everything that was saved since', async () => {
    const asked = servePages(7);
    const answer = await new HttpTransport('e', 'u').since(2);
    expect(answer).toMatchObject({ kind: 'since', version: 7 });
    expect(answer.kind === 'since' && answer.steps.map(({ step }) => step)).toEqual([3, 4, 5, 6, 7]);
    expect(asked).toHaveLength(3);
  });

  it('that loses its connection on the way takes nothing halfway', async () => {
    const pages = [Response.json({ version: 4, steps: [{ step: 3, clientId: 'o' }], more: true })];
    vi.stubGlobal('fetch', async () => pages.shift() ?? Promise.reject(new TypeError('offline')));
    expect(await new HttpTransport('e', 'u').since(2)).toEqual({ kind: 'offline' });
  });
});

const batch = (letters: number) => ({ version: 1, clientId: 'tab', steps: ['ن'.repeat(letters)] });
const send = (editionId: string, letters: number) =>
  new HttpTransport(editionId, 'omar').send(batch(letters));

describe('Saving over HTTP', () => {
  beforeEach(() => {
    sent = [];
    outliving = 0;
    answered = new Promise((resolve) => {
      answer = resolve;
    });
    vi.stubGlobal('fetch', browserFetch);
  });

  it('takes a long Arabic passage in one piece', async () => {
    answer();
    expect(await send('one', 40_000)).toMatchObject({ kind: 'saved', version: 2 });
    expect(JSON.parse(sent[0]?.text ?? '')).toEqual(batch(40_000));
    expect(sent[0]?.outlives).toBe(false);
  });

  it('lets a few sentences reach the newsroom although the writer has closed the page', async () => {
    answer();
    await send('one', 500);
    expect(sent[0]?.outlives).toBe(true);
  });

  it('of the edition that was left is not in the way of the one that is open now', async () => {
    const both = Promise.all([send('left', 14_000), send('open', 14_000)]);
    answer();
    expect((await both).map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    expect(sent.map(({ outlives }) => outlives)).toEqual([true, true]);
  });
});

describe('A newsroom that does not take the text', () => {
  const refusing = (status: number, message: string) => {
    const refusal = { ok: false, issues: [{ path: '', key: 'x', message }] };
    vi.stubGlobal('fetch', async () => Response.json(refusal, { status }));
  };

  it('because it is away is said to be away in the words of the writer’s own page', async () => {
    refusing(503, 'لا أحد هنا');
    expect(await send('one', 10)).toEqual({ kind: 'unavailable', message: null });
  });

  it('is asked in the language of the page, whatever the browser prefers', async () => {
    const asked: RequestInit[] = [];
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
      asked.push(init);
      return Response.json({ version: 2, savedAt: '2026-05-04T10:00:00.000Z' });
    });
    await send('one', 10);
    expect(new Headers(asked[0]?.headers).get('accept-language')).toBe('en');
  });
});
