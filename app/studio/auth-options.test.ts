import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { authOptions } from './auth-options';

const settings = {
  AUTH_SECRET: 'of at least thirty-two characters',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
};

/** Asks next-auth for one of its own pages; tells where it leads and what it shows. */
async function opened(
  page: string,
  cookies: Record<string, string> = {},
): Promise<{ location?: string; shown?: unknown }> {
  const told: { location?: string; shown?: unknown } = {};
  const response = {
    status: () => response,
    getHeader: () => undefined,
    setHeader(name: string, value: string) {
      if (name === 'Location') told.location = value;
    },
    send(body: unknown) {
      told.shown = body;
    },
    end() {},
  };
  const request = { method: 'GET', query: { nextauth: [page] }, headers: {}, cookies, body: {} };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions());
  return told;
}

it.each(['signin', 'signout', 'error', 'verify-request'])(
  'Somebody who opens /api/auth/%s is led to a page of ours',
  async (page) => {
    Object.assign(process.env, settings);
    const { location, shown } = await opened(page);
    expect(shown).toBeUndefined();
    expect(location).toMatch(/^\/studio(\/sign-in)?(\?|$)/);
  },
);

it('A worn-out session cookie leaves one line of our log and no stack trace', async () => {
  Object.assign(process.env, settings);
  const [printed, warn] = [vi.spyOn(console, 'error'), vi.spyOn(log, 'warn')];
  await opened('session', { 'markaz.session': 'garbage' });
  expect(printed).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledExactlyOnceWith({ code: 'JWT_SESSION_ERROR' }, 'next-auth');
});
