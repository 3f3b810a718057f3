import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { findSessionId } from '@/app/studio/session-id';
import { deviceCookie, oidcCookie, pendingCookie } from '@/lib/auth/session-cookies';
import { findSignedIn } from '@/lib/auth/sessions';
import { env } from '@/lib/env';
import { findPendingSignIn } from '@/lib/sign-in/pending-sign-in';
import { browseOidc } from '@/lib/testing/browse-oidc';
import { signedIn } from '@/lib/testing/cast';
import type { TestOidcProvider } from '@/lib/testing/oidc-provider';
import { begin, givenOidc, RETURN_URL } from '@/lib/testing/oidc-sign-in';
import { withSecondFactor } from '@/lib/testing/second-factor-fixture';
import { GET } from './route';

// What Next gives to a request is replaced; everything else is the real thing.
const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () => new Headers(),
}));

let given: Awaited<ReturnType<typeof givenOidc>>;
let provider: TestOidcProvider;

beforeAll(async () => {
  given = await givenOidc();
  ({ provider } = given);
});
afterAll(() => provider.close());
beforeEach(async () => {
  browser.cookies.clear();
  await given.reset();
});

const cookie = ({ name }: { name: string }) => browser.cookies.get(name);

/** Comes back from the provider. Returns where the browser is sent. */
async function comeBack(change = (query: string) => query): Promise<string | null> {
  const { url, browserToken } = await begin();
  browser.cookies.set(oidcCookie(env().SITE_URL).name, browserToken);
  const query = change(await browseOidc(url, RETURN_URL));
  const response = await GET(new Request(`${RETURN_URL}${query}`));
  expect(response.status).toBe(303);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return response.headers.get('location');
}

it('The browser gets the cookie of its session, is known from now on, and opens what was asked for', async () => {
  expect(await comeBack()).toBe(`${env().SITE_URL}/studio/media`);
  const signedInUser = await findSignedIn((await findSessionId()) ?? '');
  expect(signedInUser?.user.id).toBe(given.omarId);
  expect(cookie(deviceCookie(env().SITE_URL))).toBeTruthy();
});

it('Whoever is signed in is told on the page of the account, which the sign-in page would lead past', async () => {
  await comeBack();
  expect(await comeBack(() => '?state=made-up&code=1')).toBe(
    `${env().SITE_URL}/studio/account?refused=auth.oidcExpired`,
  );
});

it('Whoever has a second factor goes to the second step, with no session', async () => {
  await withSecondFactor({ ...(await signedIn('omar')) });
  expect(await comeBack()).toBe(`${env().SITE_URL}/studio/sign-in/second-step?callbackUrl=%2Fstudio%2Fmedia`);
  expect(await findSessionId()).toBeNull();
  const pending = await findPendingSignIn(cookie(pendingCookie(env().SITE_URL)));
  expect(pending?.userId).toBe(given.omarId);
});

it('Every refusal leads to a page that says it, and names nothing that came from outside', async () => {
  const back = 'callbackUrl=%2Fstudio%2Fmedia';
  expect(await comeBack(() => '?state=made-up&code=1')).toBe(
    `${env().SITE_URL}/studio/sign-in?refused=auth.oidcExpired`,
  );
  expect(await comeBack(() => '')).toMatch(/refused=auth\.oidcExpired$/);
  provider.account = null;
  expect(await comeBack()).toBe(`${env().SITE_URL}/studio/sign-in?refused=auth.oidcDenied&${back}`);
  expect(await findSessionId()).toBeNull();
});
