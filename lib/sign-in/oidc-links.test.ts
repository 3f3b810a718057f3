import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { makeFeed } from '@/lib/calendar/change-feed';
import { openFeed } from '@/lib/calendar/open-feed';
import { db } from '@/lib/db';
import { removeIdentity, removeIdentityOf } from '@/lib/oidc/remove-identity';
import {
  GONE,
  givenAccount,
  givenLink,
  givenSession,
  mailsTo,
  USES,
} from '@/lib/testing/account-links-fixture';
import { browseOidc } from '@/lib/testing/browse-oidc';
import { signedIn } from '@/lib/testing/cast';
import {
  ADDRESS as address,
  back,
  givenOidc,
  linkedIdentities,
  opened,
  RETURN_URL,
  refusedWith,
  visit,
} from '@/lib/testing/oidc-sign-in';
import { ageProof, givenApp } from '@/lib/testing/second-factor-fixture';
import { transaction } from '@/lib/transaction';
import { getUser } from '@/lib/users/get-user';
import { requireAnotherAdmin } from '@/lib/users/lock-user';
import { resetPassword } from '@/lib/users/reset-password';
import { askOidcLink } from './ask-oidc';
import { finishSignIn } from './finish-sign-in';
import { signIn } from './sign-in';

let given: Awaited<ReturnType<typeof givenOidc>>;

beforeAll(async () => {
  given = await givenOidc();
});
afterAll(() => given.provider.close());
beforeEach(() => given.reset());

/** Whoever sits at the provider has a verified address there. */
function sitsThere(email: string, subject = email): void {
  given.provider.account = given.provider.knows({ subject, email, isEmailVerified: true });
}

describe('A colleague with an account at the provider', () => {
  it('who was invited joins by signing in there, and the link of the invitation ends', async () => {
    const { user, token } = await givenLink('invitation');
    sitsThere(user.email);
    expect((await opened(await visit())).userId).toBe(user.id);
    expect(await db().user.findUnique({ where: { id: user.id } })).toMatchObject({
      ...{ invitedAt: null, mustChangePassword: false, passwordExpiresAt: null },
    });
    await expect(USES.invitation(token)).rejects.toMatchObject(GONE);
  });

  it.each([
    ['has expired', { accountLinks: { updateMany: { where: {}, data: { expiresAt: new Date(0) } } } }],
    ['was withdrawn', { deactivatedAt: new Date(), accountLinks: { deleteMany: {} } }],
  ])('is refused when the invitation %s', async (_, data) => {
    const { user } = await givenLink('invitation');
    await db().user.update({ where: { id: user.id }, data });
    sitsThere(user.email);
    expect(await visit()).toMatchObject(refusedWith('auth.oidcNoAccount'));
    expect(await db().user.findUnique({ where: { id: user.id } })).toMatchObject({
      invitedAt: expect.any(Date),
    });
  });

  it('who left and was invited to another account gets in there, and the suspended one gives theirs up', async () => {
    const [former, { user }] = [await givenAccount(), await givenLink('invitation')];
    sitsThere(former.email, 'came back');
    await opened(await visit());
    sitsThere(user.email, 'came back');
    expect((await opened(await visit())).userId).toBe(former.id);
    await db().user.update({ where: { id: former.id }, data: { deactivatedAt: new Date() } });
    expect((await opened(await visit())).userId).toBe(user.id);
    expect(await linkedIdentities()).toMatchObject([{ userId: user.id, subject: 'came back' }]);
  });
});

describe('A one-time password', () => {
  const stateOf = async ({ sessionId }: { sessionId: string }) =>
    (await findSignedIn(sessionId))?.user.mustChangePassword;

  it('is neither asked for nor ended where its user signs in at the provider', async () => {
    const account = await givenAccount();
    const layla = await signedIn('layla');
    const { password } = await resetPassword(layla, account.id);
    sitsThere(account.email);
    const actor = await opened(await visit());
    expect(await stateOf(actor)).toBe(false);
    // The address of the calendar is as good as the session in which it was made.
    const { path } = await transaction((tx) => makeFeed(tx, actor));
    expect(await openFeed(path.replace(/.*\/|\.ics$/g, ''))).toMatchObject({
      reader: { userId: account.id },
    });
    expect(await stateOf(await signIn({ email: account.email, password, address }))).toBe(true);
  });

  it('that has expired makes an administrator who signs in at the provider none the less one', async () => {
    const layla = await signedIn('layla');
    const { id, email } = await givenAccount({ role: 'admin' });
    const others = { role: 'admin' as const, id: { notIn: [id, layla.userId] } };
    await db().user.updateMany({ where: others, data: { role: 'editor' } });
    const expired = { mustChangePassword: true, passwordExpiresAt: new Date() };
    await db().user.update({ where: { id }, data: expired });
    const demoted = () => transaction((tx) => requireAnotherAdmin(tx, layla.userId));
    await expect(demoted()).rejects.toMatchObject({ issues: [{ key: 'users.lastAdmin' }] });
    expect(await getUser(layla, id)).toMatchObject({ password: 'oneTimeExpired' });
    sitsThere(email);
    await opened(await visit());
    await demoted();
    expect(await getUser(layla, id)).toMatchObject({ password: 'own' });
    // An account at another provider opens nothing.
    await db().oidcIdentity.updateMany({ where: { userId: id }, data: { issuer: 'https://former.example' } });
    await expect(demoted()).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is not asked for after a second step either', async () => {
    const account = await givenAccount();
    const app = await givenApp(await givenSession(account));
    await resetPassword(await signedIn('layla'), account.id);
    sitsThere(account.email);
    const outcome = await visit();
    if (outcome.kind !== 'second-step') throw new Error(outcome.kind);
    const proof = { code: app.recoveryCodes[0] ?? '' };
    expect(await stateOf(await finishSignIn({ pendingToken: outcome.pendingToken, proof, address }))).toBe(
      false,
    );
  });
});

describe('A connection that was removed', () => {
  const layla = () => signedIn('layla');
  const ownId = async ({ userId }: { userId: string }) =>
    (await db().oidcIdentity.findFirstOrThrow({ where: { userId } })).id;
  let actor: UserActor;
  beforeEach(async () => {
    const account = await givenAccount();
    sitsThere(account.email);
    actor = await opened(await visit());
  });

  it('by its owner is not made again by the verified address, but on the page of the account', async () => {
    const id = await ownId(actor);
    await transaction((tx) => removeIdentity(tx, actor, id));
    expect(await visit()).toMatchObject(refusedWith('auth.oidcRemoved'));
    // Nor with another account of the provider that has the address now.
    const { email = '', subject } = given.provider.account ?? { subject: '' };
    sitsThere(email, 'has the address now');
    expect(await visit()).toMatchObject(refusedWith('auth.oidcRemoved'));
    sitsThere(email, subject);
    const { url } = await askOidcLink(actor, 'en');
    expect(await back(await browseOidc(url, RETURN_URL), undefined, actor)).toMatchObject({ kind: 'linked' });
    expect((await opened(await visit())).userId).toBe(actor.userId);
  });

  it('by an administrator ends the sessions and is told by mail', async () => {
    const id = await ownId(actor);
    const remove = async (by: UserActor) =>
      transaction((tx) => removeIdentityOf(tx, by, { id, userId: actor.userId }));
    await expect(remove(actor)).rejects.toMatchObject({ code: 'forbidden' });
    const admin = await layla();
    await ageProof(admin, 11);
    await expect(remove(admin)).rejects.toMatchObject({ code: 'proof_needed' });
    await ageProof(admin, 0);
    await remove(admin);
    expect(await findSignedIn(actor.sessionId)).toBeNull();
    expect(await visit()).toMatchObject(refusedWith('auth.oidcRemoved'));
    expect(await mailsTo(actor.userId)).toMatchObject([
      { subject: 'A connection to your account has been removed' },
    ]);
    const where = { action: 'user.identity_removed', subjectId: actor.userId };
    expect(await db().auditEvent.findMany({ where })).toMatchObject([{ actorId: admin.userId }]);
    await expect(remove(admin)).rejects.toMatchObject({ code: 'not_found' });
  });
});
