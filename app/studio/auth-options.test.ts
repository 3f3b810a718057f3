import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { authOptions } from './auth-options';

const settings = {
  AUTH_SECRET: 'of at least thirty-two characters',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
};

/** Requests one of next-auth's own pages. Returns the address of the redirect and the body, if any. */
async function openPage(
  page: string,
  cookies: Record<string, string> = {},
): Promise<{ location?: string; body?: unknown }> {
  const answer: { location?: string; body?: unknown } = {};
  const response = {
    status: () => response,
    getHeader: () => undefined,
    setHeader(name: string, value: string) {
      if (name === 'Location') answer.location = value;
    },
    send(body: unknown) {
      answer.body = body;
    },
    end() {},
  };
  const request = { method: 'GET', query: { nextauth: [page] }, headers: {}, cookies, body: {} };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions());
  return answer;
}

it.each(['signin', 'signout', 'error', 'verify-request'])(
  'A visitor who opens /api/auth/%s is redirected to a page of the studio',
  async (page) => {
    Object.assign(process.env, settings);
    const { location, body } = await openPage(page);
    expect(body).toBeUndefined();
    expect(location).toMatch(/^\/studio(\/sign-in)?(\?|$)/);
  },
);

it('An unreadable session cookie is logged in one line, without a stack trace', async () => {
  Object.assign(process.env, settings);
  const [consoleError, warn] = [vi.spyOn(console, 'error'), vi.spyOn(log, 'warn')];
  await openPage('session', { 'markaz.session': 'garbage' });
  expect(consoleError).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledExactlyOnceWith({ code: 'JWT_SESSION_ERROR' }, 'next-auth');
});
