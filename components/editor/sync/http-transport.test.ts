import { afterEach, describe, expect, it, vi } from 'vitest';
import { HttpTransport } from './http-transport';

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

describe('A newsroom that does not take the text', () => {
  const newest = new HttpTransport('e', 'u');
  const BATCH = { version: 1, clientId: 'c', steps: [] };
  const refusing = (status: number, message: string) => {
    const refusal = { ok: false, issues: [{ path: '', key: 'x', message }] };
    vi.stubGlobal('fetch', async () => Response.json(refusal, { status }));
  };

  it('because it is away is said to be away in the words of the writer’s own page', async () => {
    refusing(503, 'لا أحد هنا');
    expect(await newest.send(BATCH)).toEqual({ kind: 'unavailable', message: null });
  });

  it('because it is too long says how long it may be', async () => {
    refusing(413, 'at most so many bytes');
    expect(await newest.send(BATCH)).toEqual({
      kind: 'refused',
      message: 'at most so many bytes',
      tooLarge: true,
    });
  });

  it('is asked in the language of the page, whatever the browser prefers', async () => {
    const asked: RequestInit[] = [];
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
      asked.push(init);
      return Response.json({ version: 2, savedAt: '2026-05-04T10:00:00.000Z' });
    });
    await newest.send(BATCH);
    expect(new Headers(asked[0]?.headers).get('accept-language')).toBe('en');
  });
});
