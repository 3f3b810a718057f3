import { encode } from 'next-auth/jwt';
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { authSecret } from '@/app/studio/auth-options';
import { SignOutButton } from '@/components/auth/sign-out-button';
import { LinkButton } from '@/components/ui/link-button';
import { sessionCookies } from '@/lib/auth/session-cookies';
import type { UserActor } from '@/lib/auth/types';
import { env } from '@/lib/env';
import { MESSAGES } from '@/lib/i18n/messages';
import { signedIn } from '@/lib/testing/cast';
import {
  givenAdminWhoMustSetUp,
  withoutSecondFactors,
  withoutSettings,
  withSecondFactor,
} from '@/lib/testing/second-factor-fixture';
import SetUpSecondStepPage from './page';

// Only what Next gives to a request is replaced.
const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
  }),
  headers: async () => new Headers({ 'accept-language': 'en' }),
}));

async function open(
  actor: UserActor,
  query = {},
): Promise<ReactElement<{ lead: string; children: ReactNode }>> {
  const { name } = sessionCookies(env().SITE_URL).sessionToken;
  browser.cookies.set(name, await encode({ token: { sessionId: actor.sessionId }, secret: authSecret() }));
  return (await SetUpSecondStepPage({ searchParams: Promise.resolve(query) })) as ReactElement<{
    lead: string;
    children: ReactNode;
  }>;
}

const leads = (which: 'needed' | 'done' | 'welcome') => [
  MESSAGES.ar.auth.setUp[which],
  MESSAGES.en.auth.setUp[which],
];

const has = (page: ReactElement<{ children: ReactNode }>, type: unknown) =>
  Children.toArray(page.props.children).some((child) => isValidElement(child) && child.type === type);

beforeEach(async () => {
  process.env.AUTH_SECRET = 'of at least thirty-two characters';
  await withoutSettings();
  await withoutSecondFactors();
});

describe('The page on which the second step is set up', () => {
  it('leads whoever has none and needs none to the page of their account, and says nothing of one', async () => {
    await expect(open(await signedIn('sara'))).rejects.toMatchObject({
      digest: expect.stringContaining('/studio/account'),
    });
  });

  it('lets an administrator who must set it up sign out instead', async () => {
    const layla = await signedIn('layla');
    await givenAdminWhoMustSetUp(layla);
    const page = await open(layla);
    expect(page.props.lead).toSatisfy((lead) => leads('needed').includes(lead));
    expect([has(page, SignOutButton), has(page, LinkButton)]).toEqual([true, false]);
  });

  it('offers it to whoever has just accepted an invitation, who may go on without', async () => {
    const page = await open(await signedIn('sara'), { welcome: '' });
    expect(page.props.lead).toSatisfy((lead) => leads('welcome').includes(lead));
    expect([has(page, SignOutButton), has(page, LinkButton)]).toEqual([false, true]);
  });

  it('lets whoever has set it up keep the recovery codes and go on', async () => {
    const sara = await signedIn('sara');
    await withSecondFactor(sara);
    const page = await open(sara);
    expect(page.props.lead).toSatisfy((lead) => leads('done').includes(lead));
    expect([has(page, SignOutButton), has(page, LinkButton)]).toEqual([false, true]);
  });
});
