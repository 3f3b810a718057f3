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

beforeEach(() => {
  sent = [];
  outliving = 0;
  answered = new Promise((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal('fetch', browserFetch);
});
afterEach(() => vi.unstubAllGlobals());

const batch = (letters: number) => ({ version: 1, clientId: 'tab', steps: ['ن'.repeat(letters)] });
const send = (editionId: string, letters: number) =>
  new HttpTransport(editionId, 'omar').send(batch(letters));

describe('Saving over HTTP', () => {
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
