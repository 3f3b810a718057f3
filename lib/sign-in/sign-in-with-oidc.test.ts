import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listIdentities, listIdentitiesOf } from '@/lib/oidc/list-identities';
import { removeIdentity } from '@/lib/oidc/remove-identity';
import { browseOidc, type Cookies } from '@/lib/testing/browse-oidc';
import { castUser, signedIn } from '@/lib/testing/cast';
import type { ProviderAccount, TestOidcProvider } from '@/lib/testing/oidc-provider';
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
import { ageProof, countEvents, emailOf, type GivenApp, givenApp } from '@/lib/testing/second-factor-fixture';
import { transaction } from '@/lib/transaction';
import { askOidcLink, askOidcProof } from './ask-oidc';
import { finishSignIn } from './finish-sign-in';

let given: Awaited<ReturnType<typeof givenOidc>>;
let provider: TestOidcProvider;
let omar: ProviderAccount;
let sara: ProviderAccount;
let omarId: string;

beforeAll(async () => {
  given = await givenOidc();
  ({ provider, omar, sara, omarId } = given);
});
afterAll(() => provider.close());
beforeEach(() => given.reset());

describe('A colleague with an account at the provider', () => {
  it('is let in by the verified address the first time, and by what the provider calls the account ever after', async () => {
    const [linked, refused] = [
      await countEvents('user.identity_linked'),
      await countEvents('session.refused'),
    ];
    const outcome = await visit();
    expect(outcome).toMatchObject({ kind: 'opened', destination: '/studio/media' });
    const session = await db().session.findUnique({ where: { id: (await opened(outcome)).sessionId } });
    expect(session).toMatchObject({ userId: omarId, method: 'oidc', address, userAgent: 'Firefox' });
    expect(await linkedIdentities()).toEqual([
      { userId: omarId, subject: 'o-1', email: 'omar.farouk@markaz.example' },
    ]);
    provider.account = { ...omar, email: 'sara.haddad@elsewhere.example' };
    provider.knows(provider.account);
    expect((await opened(await visit())).userId).toBe(omarId);
    provider.knows(omar);
    expect(await countEvents('user.identity_linked')).toBe(linked + 1);
    expect(await countEvents('session.refused')).toBe(refused);
  });

  it('keeps the account, whoever gets its old address at the provider later, or here', async () => {
    await visit();
    provider.account = provider.knows({ ...omar, subject: 'o-2' });
    expect(await visit()).toMatchObject(refusedWith('auth.oidcNoAccount'));
    await db().user.update({ where: { id: omarId }, data: { email: 'omar.new@markaz.example' } });
    await castUser('omar');
    provider.account = omar;
    expect((await opened(await visit())).userId).toBe(omarId);
    await db().user.deleteMany({ where: { email: 'omar.farouk@markaz.example' } });
    await db().user.update({ where: { id: omarId }, data: { email: 'omar.farouk@markaz.example' } });
  });

  it.each([
    ['an address that the provider has not verified', { isEmailVerified: false }, 'auth.oidcUnverified'],
    ['no address', { email: undefined }, 'auth.oidcUnverified'],
    ['an address that no account has', { email: 'nobody@markaz.example' }, 'auth.oidcNoAccount'],
    ['a look-alike of an address', { email: 'omar.farouk＠markaz.example' }, 'auth.oidcNoAccount'],
  ])('is refused with %s', async (_, change, key) => {
    provider.account = provider.knows({ ...omar, subject: `other ${key}`, ...change });
    expect(await visit()).toMatchObject(refusedWith(key));
    expect(await linkedIdentities()).toEqual([]);
  });

  it('is refused in the same words while suspended, linked or not, and the audit log names the account', async () => {
    await visit();
    await db().user.update({ where: { id: omarId }, data: { deactivatedAt: new Date() } });
    await db().refusedSignIn.deleteMany();
    expect(await visit()).toMatchObject(refusedWith('auth.oidcNoAccount'));
    await db().oidcIdentity.deleteMany();
    expect(await visit()).toMatchObject(refusedWith('auth.oidcNoAccount'));
    await db().user.update({ where: { id: omarId }, data: { deactivatedAt: null } });
    expect(await db().refusedSignIn.findMany({ select: { subject: true, count: true } })).toEqual([
      { subject: 'account:omar.farouk@markaz.example', count: 2 },
    ]);
  });

  it('is refused while the account waits for a new password, after its address was taken back', async () => {
    await visit();
    await db().user.update({ where: { id: omarId }, data: { passwordExpiresAt: new Date() } });
    expect(await visit()).toMatchObject(refusedWith('auth.oidcNoAccount'));
    await db().user.update({ where: { id: omarId }, data: { passwordExpiresAt: null } });
    expect((await opened(await visit())).userId).toBe(omarId);
  });

  it('may be signing in in two tabs of one browser', async () => {
    const one = await begin();
    const other = await begin(one.browserToken);
    expect(other.browserToken).toBe(one.browserToken);
    for (const { url } of [one, other])
      await opened(await back(await browseOidc(url, RETURN_URL), one.browserToken));
  });
});

describe('An account with a second factor', () => {
  let layla: UserActor;
  let app: GivenApp;
  beforeAll(async () => {
    layla = await signedIn('layla');
    app = await givenApp(layla);
    provider.knows({ subject: 'l-1', email: await emailOf(layla), isEmailVerified: true });
  });
  const laylas = () => provider.accounts.get('l-1') ?? null;

  it('is not linked and not opened before the second step is done', async () => {
    provider.account = laylas();
    const outcome = await visit();
    if (outcome.kind !== 'second-step') throw new Error(JSON.stringify(outcome));
    expect(await linkedIdentities()).toEqual([]);
    const step = { pendingToken: outcome.pendingToken, address, userAgent: '' };
    await expect(finishSignIn({ ...step, proof: { code: '000000' } })).rejects.toMatchObject({
      issues: [{ key: 'auth.wrongCode' }],
    });
    expect(await linkedIdentities()).toEqual([]);
    const { sessionId } = await finishSignIn({ ...step, proof: { code: app.recoveryCodes[0] ?? '' } });
    expect(await db().session.findUnique({ where: { id: sessionId } })).toMatchObject({
      method: 'oidc+recovery',
      provedAt: null,
    });
    expect(await linkedIdentities()).toMatchObject([{ userId: layla.userId, subject: 'l-1' }]);
    expect(await visit()).toMatchObject({ kind: 'second-step' });
  });

  it('gets no proof from the provider, as it gets none from the password', async () => {
    const identity = { userId: layla.userId, issuer: provider.issuer, subject: 'l-1' };
    await db().oidcIdentity.create({ data: identity });
    provider.account = laylas();
    await ageProof(layla, 11);
    const { url } = await askOidcProof(layla, 'ar');
    const outcome = await back(await browseOidc(url, RETURN_URL), undefined, layla);
    expect(outcome).toMatchObject({ ...refusedWith('auth.oidcTooLittle'), purpose: 'proof' });
    await expect(requireRecentProof(db(), layla)).rejects.toMatchObject({ code: 'proof_needed' });
  });
});

describe('Whoever is signed in', () => {
  const proveAs = async (actor: UserActor, cookies?: Cookies) => {
    const { url } = await askOidcProof(actor, 'ar');
    return back(await browseOidc(url, RETURN_URL, cookies), undefined, actor);
  };

  it('proves who they are at the provider, which has to ask anew', async () => {
    const cookies: Cookies = new Map();
    const actor = await opened(await visit(cookies));
    await ageProof(actor, 11);
    const { url } = await askOidcProof(actor, 'ar');
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      ...{ prompt: 'login', max_age: '0', ui_locales: 'ar', code_challenge_method: 'S256' },
    });
    expect(await proveAs(actor, cookies)).toMatchObject({ kind: 'proved', destination: '/studio/prove' });
    await requireRecentProof(db(), actor);
  });

  it.each([
    ['says nothing of when it asked', { auth_time: undefined }],
    ['asked this morning', { auth_time: Math.floor(Date.now() / 1000) - 7_200 }],
  ])('proves nothing when the provider %s', async (_, claims) => {
    const actor = await opened(await visit());
    await ageProof(actor, 11);
    provider.forgery = { claims };
    expect(await proveAs(actor)).toMatchObject(refusedWith('auth.oidcUntold'));
    await expect(requireRecentProof(db(), actor)).rejects.toMatchObject({ code: 'proof_needed' });
  });

  it('proves nothing with somebody else’s account', async () => {
    const actor = await opened(await visit());
    provider.account = sara;
    expect(await proveAs(actor)).toMatchObject(refusedWith('auth.oidcOther'));
  });

  it('has proved it as long ago as the provider says', async () => {
    provider.forgery = { claims: { auth_time: Math.floor(Date.now() / 1000) - 7_200 } };
    const actor = await opened(await visit());
    await expect(requireRecentProof(db(), actor)).rejects.toMatchObject({ code: 'proof_needed' });
  });

  it('connects an account whose address the provider does not verify, and removes it again', async () => {
    const actor = await signedIn('sara');
    provider.account = provider.knows({ subject: 's-9', email: 'sara@private.example' });
    await ageProof(actor, 11);
    await expect(askOidcLink(actor, 'en')).rejects.toMatchObject({ code: 'proof_needed' });
    await ageProof(actor, 0);
    const { url } = await askOidcLink(actor, 'en');
    expect(new URL(url).searchParams.get('prompt')).toBe('select_account');
    const outcome = await back(await browseOidc(url, RETURN_URL), undefined, actor);
    expect(outcome).toMatchObject({ kind: 'linked', destination: '/studio/account' });
    expect(await db().mail.findMany({ where: { userId: actor.userId } })).toMatchObject([
      { subject: expect.any(String), text: expect.stringContaining('sara@private.example') },
    ]);
    expect((await opened(await visit())).userId).toBe(actor.userId);
    const [row] = await listIdentities(actor);
    expect(row).toMatchObject({ email: 'sara@private.example', isUsable: true });
    const layla = await signedIn('layla');
    expect(await listIdentitiesOf(layla, actor.userId)).toEqual([row]);
    await expect(listIdentitiesOf(actor, actor.userId)).rejects.toMatchObject({ code: 'forbidden' });
    const id = row?.id ?? '';
    await expect(transaction((tx) => removeIdentity(tx, layla, id))).rejects.toMatchObject({
      code: 'not_found',
    });
    await transaction((tx) => removeIdentity(tx, actor, id));
    expect(await visit()).toMatchObject(refusedWith('auth.oidcUnverified'));
  });

  it('connects no account that opens somebody else’s', async () => {
    await visit();
    const { url } = await askOidcLink(await signedIn('sara'), 'en');
    const actor = await signedIn('sara');
    const query = await browseOidc(url, RETURN_URL);
    // In another session than the one that was sent there.
    expect(await back(query, undefined, actor)).toMatchObject(refusedWith('auth.oidcExpired'));
    const again = await browseOidc((await askOidcLink(actor, 'en')).url, RETURN_URL);
    expect(await back(again, undefined, actor)).toMatchObject(refusedWith('auth.oidcTaken'));
  });
});
