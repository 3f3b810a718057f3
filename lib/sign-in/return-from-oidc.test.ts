import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { browseOidc } from '@/lib/testing/browse-oidc';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import type { TestOidcProvider } from '@/lib/testing/oidc-provider';
import {
  ADDRESS as address,
  back,
  begin,
  givenOidc,
  linkedIdentities,
  opened,
  RETURN_URL,
  refusedWith,
  visit,
} from '@/lib/testing/oidc-sign-in';
import { askOidcLink } from './ask-oidc';
import { returnFromOidc } from './return-from-oidc';
import { signIn } from './sign-in';

let given: Awaited<ReturnType<typeof givenOidc>>;
let provider: TestOidcProvider;

beforeAll(async () => {
  given = await givenOidc();
  ({ provider } = given);
});
afterAll(() => provider.close());
beforeEach(() => given.reset());

describe('An answer is refused, and opens nothing,', () => {
  const expired = refusedWith('auth.oidcExpired');
  const untrusted = refusedWith('auth.oidcUntrusted');
  const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;

  it('in another browser than the one that was sent, at a second time, and with a state that is not ours', async () => {
    const { url, browserToken } = await begin();
    const query = await browseOidc(url, RETURN_URL);
    const { browserToken: other } = await begin();
    for (const token of [undefined, 'short', other]) expect(await back(query, token)).toMatchObject(expired);
    expect(await back(query.replace(/state=[^&]+/, 'state=guessed'), browserToken)).toMatchObject(expired);
    await opened(await back(query, browserToken));
    expect(await back(query, browserToken)).toMatchObject(expired);
  });

  it('when the session from which it was asked for was ended meanwhile', async () => {
    const actor = await signedIn('sara');
    provider.account = provider.knows({ subject: 's-8', email: 'sara@private.example' });
    const { url } = await askOidcLink(actor, 'ar');
    const query = await browseOidc(url, RETURN_URL);
    await db().session.update({ where: { id: actor.sessionId }, data: { endedAt: new Date() } });
    expect(await back(query, undefined, actor)).toMatchObject(expired);
    await expect(askOidcLink(actor, 'ar')).rejects.toMatchObject({ code: 'proof_needed' });
    expect(await linkedIdentities()).toEqual([]);
  });

  it('eleven minutes later', async () => {
    const { url, browserToken } = await begin();
    const query = await browseOidc(url, RETURN_URL);
    const answer = { query, browserToken, actor: null, address };
    const later = new Date(Date.now() + 11 * 60_000);
    expect(await returnFromOidc(answer, later)).toMatchObject(expired);
  });

  it('with a code that was used, by which the provider ends what it gave for it', async () => {
    const [one, other] = [await begin(), await begin()];
    const first = new URLSearchParams(await browseOidc(one.url, RETURN_URL));
    const second = new URLSearchParams(await browseOidc(other.url, RETURN_URL));
    await opened(await back(`?${first}`, one.browserToken));
    second.set('code', first.get('code') ?? '');
    expect(await back(`?${second}`, other.browserToken)).toMatchObject(expired);
  });

  it('when whoever sits at the provider refuses', async () => {
    provider.account = null;
    expect(await visit()).toMatchObject({
      ...refusedWith('auth.oidcDenied'),
      ...{ purpose: 'sign-in', destination: '/studio/media' },
    });
  });

  it('when another provider answers (RFC 9207)', async () => {
    const { url, browserToken } = await begin();
    const query = new URLSearchParams(await browseOidc(url, RETURN_URL));
    query.set('iss', 'https://evil.example');
    expect(await back(`?${query}`, browserToken)).toMatchObject(untrusted);
  });

  it.each([
    ['for another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['for another site', { claims: { aud: 'another-client' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['without a signature', { signature: 'none' as const }],
    ['signed by somebody else', { signature: 'other key' as const }],
  ])('with a token %s', async (_, forgery) => {
    provider.forgery = forgery;
    expect(await visit()).toMatchObject(untrusted);
    expect(await linkedIdentities()).toEqual([]);
  });

  it.each([
    ['expired more than a minute ago', () => ({ exp: seconds(-65) })],
    ['begins to count in five minutes', () => ({ nbf: seconds(300) })],
  ])('with a token that %s', async (_, claims) => {
    provider.forgery = { claims: claims() };
    expect(await visit()).toMatchObject(untrusted);
  });

  it.each([
    ['half a minute behind ours', () => ({ exp: seconds(-30) })],
    ['half a minute ahead of ours', () => ({ nbf: seconds(50), iat: seconds(50) })],
  ])('but not because the provider’s clock is %s', async (_, claims) => {
    provider.forgery = { claims: claims() };
    await opened(await visit());
  });

  it('that says that somebody will prove in an hour who they are', async () => {
    provider.forgery = { claims: { auth_time: seconds(3_600) } };
    expect(await visit()).toMatchObject(untrusted);
  });

  it('with the wrong secret of the newsroom', async () => {
    const { url, browserToken } = await begin();
    const query = await browseOidc(url, RETURN_URL);
    const settings = env();
    const secret = settings.OIDC_CLIENT_SECRET;
    settings.OIDC_CLIENT_SECRET = 'wrong';
    expect(await back(query, browserToken)).toMatchObject(untrusted);
    settings.OIDC_CLIENT_SECRET = secret;
  });
});

describe('The provider', () => {
  it('may change its keys at any moment', async () => {
    await opened(await visit());
    await provider.rotateKeys();
    await opened(await visit());
  });

  it.each(['silent', 'broken'] as const)(
    'may be %s, which is told in words and shuts out nobody with a password',
    async (failure) => {
      const { url, browserToken } = await begin();
      const query = await browseOidc(url, RETURN_URL);
      provider.failure = failure;
      expect(await back(query, browserToken)).toMatchObject(refusedWith('auth.oidcAway'));
      const email = 'omar.farouk@markaz.example';
      expect(await signIn({ email, password: CAST_PASSWORD, address })).toHaveProperty('sessionId');
    },
  );

  it('that cannot be reached is told before anybody is sent there', async () => {
    const settings = env();
    const { OIDC_ISSUER } = settings;
    settings.OIDC_ISSUER = 'http://127.0.0.1:9';
    await expect(begin()).rejects.toMatchObject({ code: 'unavailable', issues: [{ key: 'auth.oidcAway' }] });
    settings.OIDC_ISSUER = OIDC_ISSUER;
  });

  it('is asked at most fifty times in a quarter of an hour for one network', async () => {
    await db().$executeRaw`
      INSERT INTO "RateLimit" VALUES ('oidc-question:address:192.0.2.7', date_bin('15 minutes', now(), 'epoch'::timestamptz), 50)`;
    await expect(begin()).rejects.toMatchObject({ code: 'too_many' });
    await db().rateLimit.deleteMany();
    // Whoever gets in is not counted, so that one office can begin its day.
    for (let people = 0; people < 3; people += 1) await opened(await visit());
    const keys = { in: ['oidc-question:address:192.0.2.7', 'oidc:address:192.0.2.7'] };
    expect(await db().rateLimit.findMany({ where: { key: keys }, select: { count: true } })).toEqual([
      { count: 1 },
      { count: 1 },
    ]);
  });
});
