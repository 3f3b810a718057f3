import { encode } from 'next-auth/jwt';
import { beforeEach, expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { findSessionId } from './session-id';

vi.mock('server-only', () => ({}));
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}));

const secret = 'of at least thirty-two characters';

beforeEach(() => {
  Object.assign(process.env, { AUTH_SECRET: secret, SITE_URL: 'http://127.0.0.1:3000' });
  jar.clear();
});

const tokenOf = (options: Partial<Parameters<typeof encode>[0]> = {}) =>
  encode({ token: { sessionId: 'a-session' }, secret, ...options });

it('A signed cookie names its session, whatever other cookies the client sends', async () => {
  jar.set('markaz.session', await tokenOf());
  for (const callback of ['x', 'http://[', 'javascript:alert(1)']) {
    jar.set('markaz.callback', callback);
    expect(await findSessionId()).toBe('a-session');
  }
});

it('No cookie names no session', async () => {
  jar.set('markaz.callback', 'x');
  expect(await findSessionId()).toBeNull();
});

it.each<[string, () => Promise<string>]>([
  ['that is unreadable', async () => 'garbage'],
  ['that was signed with another secret', () => tokenOf({ secret: 'another secret of thirty-two chars' })],
  ['that has expired', () => tokenOf({ maxAge: -60 })],
])('A cookie %s names no session and is logged in one line', async (_, token) => {
  const warn = vi.spyOn(log, 'warn');
  jar.set('markaz.session', await token());
  expect(await findSessionId()).toBeNull();
  expect(warn).toHaveBeenCalledExactlyOnceWith({ code: 'JWT_SESSION_ERROR' }, 'next-auth');
  warn.mockRestore();
});
