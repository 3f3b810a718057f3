import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { permit } from '@/lib/errors';
import { log } from '@/lib/log';
import { POST } from './editions/[id]/steps/route';
import { orNotFound } from './or-not-found';
import { reply } from './reply';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () =>
    new Headers({ 'accept-language': 'en', 'x-markaz-path': '/studio/users', 'next-action': '40ab' }),
}));

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
interface SessionCalls {
  count: number;
  thrown: Error | null;
}
const sessionCalls = vi.hoisted((): SessionCalls => ({ count: 0, thrown: null }));
const sara = vi.hoisted(() => ({
  actor: { userId: 'sara', role: 'author', sessionId: 's' },
  user: { interfaceLocale: 'en' },
}));
vi.mock('./session', () => {
  const signedInUser = async () => {
    sessionCalls.count += 1;
    if (sessionCalls.thrown) throw sessionCalls.thrown;
    return sara;
  };
  return { requireSignedIn: signedInUser, currentUser: signedInUser, PATH_HEADER: 'x-markaz-path' };
});

const save = () => {
  const body = JSON.stringify({ version: 1, clientId: 'tab', steps: [] });
  const headers = { 'content-type': 'application/json' };
  const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body });
  return POST(request, { params: Promise.resolve({ id: 'x' }) });
};

beforeEach(() => {
  sessionCalls.count = 0;
  sessionCalls.thrown = refused;
});

describe('While the database is unreachable', () => {
  it('a save is refused as unavailable with a message, at the first failure', async () => {
    const answer = await save();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({
      code: 'unavailable',
      issues: [{ message: expect.stringMatching(/^The newsroom cannot be reached/) }],
    });
    // Each further query may take seconds.
    expect(sessionCalls.count).toBe(1);
  });

  it('a form gets the same reply', async () => {
    expect(await reply(z.undefined(), undefined, async () => {})).toMatchObject({ code: 'unavailable' });
  });
});

describe('A denied request', () => {
  it('writes a line to the log that says who, where and why', async () => {
    sessionCalls.thrown = null;
    const warn = vi.spyOn(log, 'warn');
    const answer = await reply(z.undefined(), undefined, async () => permit(false));
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
    const denial = {
      userId: 'sara',
      role: 'author',
      path: '/studio/users',
      action: '40ab',
      reason: 'forbidden',
    };
    expect(warn).toHaveBeenCalledExactlyOnceWith(denial, 'access denied');
    warn.mockRestore();
  });

  it('writes one too when the page then answers that nothing was found', async () => {
    sessionCalls.thrown = null;
    const warn = vi.spyOn(log, 'warn');
    await expect(orNotFound((async () => permit(false))())).rejects.toThrow(/404|NEXT/);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ userId: 'sara' }),
      'access denied',
    );
    warn.mockRestore();
  });

  it('is logged, but invalid input is not', async () => {
    sessionCalls.thrown = null;
    const warn = vi.spyOn(log, 'warn');
    await reply(z.string(), 1, async () => {});
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

it('A bug is not mistaken for an unreachable database', async () => {
  sessionCalls.thrown = new TypeError('x is not a function');
  const answer = await save();
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ code: 'bug' });
});
