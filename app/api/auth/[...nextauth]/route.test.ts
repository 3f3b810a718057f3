import 'next/dist/server/node-environment-baseline';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { createRequestStoreForAPI } from 'next/dist/server/async-storage/request-store';
import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/errors';
import { GET, POST } from './route';

const signIn = vi.hoisted(() => vi.fn());
vi.mock('@/lib/sign-in/sign-in', () => ({ signIn }));

/** The browser's cookies. */
const jar = new Map<string, string>();
const origin = 'http://127.0.0.1:3000';

beforeEach(() => {
  Object.assign(process.env, { AUTH_SECRET: 'of at least thirty-two characters', NEXTAUTH_URL: origin });
  jar.clear();
  signIn.mockReset();
});
afterEach(() => vi.restoreAllMocks());

interface Sent {
  method?: 'GET' | 'POST';
  body?: string;
  type?: string;
}

function send(path: string, { method = 'GET', body, type = 'application/x-www-form-urlencoded' }: Sent = {}) {
  const { pathname, search, href } = new URL(`${origin}/api/auth/${path}`);
  const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const headers = { cookie, 'content-type': type };
  const request = new NextRequest(href, { method, body, headers });
  const params = Promise.resolve({ nextauth: pathname.split('/').slice(3) });
  return inScope(request, { pathname, search }, () => (method === 'GET' ? GET : POST)(request, { params }));
}

const NO_TAGS = { tags: [], expirationsByCacheKind: new Map() };

/** Runs a route handler as Next does, with the request's headers and cookies. Keeps the cookies that it sets. */
function inScope<T>(request: NextRequest, url: { pathname: string; search: string }, handler: () => T): T {
  const keep = (set: string[]) => {
    for (const [name, value] of set.map((cookie) => cookie.split(/[=;]/, 2)))
      jar.set(name ?? '', value ?? '');
  };
  const store = createRequestStoreForAPI(request, url, NO_TAGS, keep, undefined, undefined);
  store.phase = 'action';
  const work = { route: '/api/auth/[...nextauth]' } as Parameters<typeof workAsyncStorage.run>[0];
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(store, handler));
}

/** Signs in as the form of the sign-in page does. */
async function submit(fields: Record<string, string> = {}): Promise<Response> {
  const { csrfToken } = await (await send('csrf')).json();
  const cookie = `${csrfToken}|${await sha256(csrfToken)}`;
  jar.set('markaz.csrf', cookie);
  const credentials = { email: 'omar@markaz.example', password: 'a password' };
  const body = new URLSearchParams({ ...credentials, csrfToken, json: 'true', ...fields });
  return send('callback/credentials', { method: 'POST', body: body.toString() });
}

async function sha256(token: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${token}${process.env.AUTH_SECRET}`);
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

describe('A request that the sign-in cannot read', () => {
  it.each(['{', '[]', 'null', '"x"', '{"email":{"gt":""}}', '{"email":["a"]}'])(
    'is refused with 400: %s',
    async (body) => {
      const answer = await send('callback/credentials', { method: 'POST', body, type: 'application/json' });
      expect(answer.status).toBe(400);
      expect(signIn).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['callback/credentials', 'GET'],
    ['csrf', 'POST'],
  ] as const)('is refused with 400: %s by %s', async (path, method) => {
    expect((await send(path, { method })).status).toBe(400);
  });

  it.each(['_log', 'callback', 'callback/none', 'signin/none', 'callback/credentials/more', 'none'])(
    'has no page under %s',
    async (path) => {
      expect((await send(path, { method: 'POST', body: 'level=error' })).status).toBe(404);
      expect((await send(path)).status).toBe(404);
    },
  );
});

describe('The page to open after signing in', () => {
  it.each(['http://[', 'x', 'https://evil.example/', '//evil.example', 'javascript:alert(1)', '%'])(
    'that is no address of the site counts as absent: %s',
    async (address) => {
      const query = await send(`session?callbackUrl=${encodeURIComponent(address)}`);
      expect(query.status).toBe(200);
      jar.set('markaz.callback', address);
      expect((await send('session')).status).toBe(200);
      expect((await send('csrf')).status).toBe(200);
      signIn.mockResolvedValue({ sessionId: 's', userId: 'u', deviceToken: 'd' });
      const answer = await submit({ callbackUrl: address });
      expect(answer.status).toBe(200);
      expect(new URL((await answer.json()).url).origin).toBe(origin);
    },
  );
});

describe('Signing in', () => {
  it('begins with questions without a body, for which next-auth’s client names JSON all the same', async () => {
    for (const path of ['providers', 'csrf', 'session']) {
      expect((await send(path, { type: 'application/json' })).status).toBe(200);
    }
  });

  it('sends the browser’s device token, and keeps the one that it gets', async () => {
    signIn.mockResolvedValue({ sessionId: 's', userId: 'u', deviceToken: 'second' });
    jar.set('markaz.device', 'first');
    expect((await submit()).status).toBe(200);
    expect(signIn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ email: 'omar@markaz.example', deviceToken: 'first' }),
    );
    expect(jar.get('markaz.device')).toBe('second');
  });

  it.each([
    [new AppError('unauthenticated', [{ path: '', key: 'auth.wrong' }]), 401, 'auth.wrong'],
    [
      new AppError('too_many', [{ path: '', key: 'auth.tooMany', params: { minutes: 12 } }]),
      429,
      'auth.tooMany:12',
    ],
    [new AppError('too_many', [{ path: '', key: 'auth.busy' }]), 429, 'auth.busy'],
    [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 503, 'auth.unavailable'],
  ])('that is refused says why, also by its status (%s)', async (error, status, reason) => {
    signIn.mockRejectedValue(error);
    const answer = await submit();
    expect(answer.status).toBe(status);
    expect(answer.headers.has('retry-after')).toBe(status !== 401);
    expect(new URL((await answer.json()).url).searchParams.get('error')).toBe(reason);
  });
});
