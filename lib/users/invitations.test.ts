import { beforeEach, describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listReviewers } from '@/lib/review/list-reviewers';
import { signIn } from '@/lib/sign-in/sign-in';
import {
  address,
  CHOSEN,
  GONE,
  givenAccount,
  givenSession,
  mailsTo,
  newEmail,
  passwordOf,
  tokenIn,
  USES,
} from '@/lib/testing/account-links-fixture';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { acceptInvitation } from './accept-invitation';
import { deactivateUser } from './deactivate-user';
import { getUser } from './get-user';
import { inviteUser } from './invite-user';
import { listAdministrators } from './list-administrators';
import { requireAnotherAdmin } from './lock-user';
import { reactivateUser } from './reactivate-user';
import { renewInvitation } from './renew-invitation';
import { resetForgottenPassword } from './reset-forgotten-password';
import { resetPassword } from './reset-password';
import { sendPasswordLink } from './send-password-link';

const renew = committed(renewInvitation);
const NAMES = { nameAr: 'مدعوة', nameEn: 'Somebody Invited' };
let layla: UserActor;

beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
  layla = await signedIn('layla');
});

async function invite(fields: { email?: string; role?: 'author' | 'editor' | 'admin' } = {}, by = layla) {
  const email = newEmail();
  const invited = { ...NAMES, interfaceLocale: 'en' as const, role: 'author' as const, email, ...fields };
  const { userId, path, isMailed } = await inviteUser(by, invited);
  return { userId, email: invited.email.toLowerCase(), token: tokenIn(path), isMailed };
}

const stateOf = async (userId: string) => (await getUser(layla, userId)).invitation?.state ?? null;

describe('A colleague who is invited', () => {
  it('gets an account that nobody signs in to, and makes it theirs with names and a password', async () => {
    const { userId, email, token, isMailed } = await invite({ email: 'Somebody.New@Markaz.example' });
    expect([email, isMailed]).toEqual(['somebody.new@markaz.example', false]);
    // Without a mail server the administrator has the link, and nothing waits to be passed on.
    expect(await mailsTo(userId)).toEqual([]);
    expect(await stateOf(userId)).toBe('open');
    const own = { nameAr: 'اسم آخر', nameEn: 'Another Name', interfaceLocale: 'ar' as const };
    expect(await acceptInvitation({ ...own, token, address, next: CHOSEN })).toEqual({ email });
    expect(await stateOf(userId)).toBeNull();
    const { sessionId } = await signIn(passwordOf(email, CHOSEN));
    expect((await findSignedIn(sessionId))?.user).toMatchObject({ ...own, mustChangePassword: false });
    const events = await db().auditEvent.findMany({ where: { subjectId: userId }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual([
      ...['user.invited', 'user.invitation_accepted', 'session.started'],
    ]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(token);
  });

  it('chooses no weak password, and none made of the names that they give', async () => {
    const { token } = await invite();
    const own = { nameAr: 'اسم', nameEn: 'Quetzalcoatl Ramanujan', interfaceLocale: 'en' as const };
    const accept = (next: string) => acceptInvitation({ ...own, token, address, next });
    await expect(accept('short')).rejects.toMatchObject({ issues: [{ key: 'password.tooShort' }] });
    await expect(accept('quetzalcoatl')).rejects.toMatchObject({ issues: [{ key: 'password.ownWords' }] });
    await accept(CHOSEN);
  });

  it('is no administrator, reviewer or owner of a password before they accept', async () => {
    const { userId, email } = await invite({ role: 'admin' });
    const others = { role: 'admin' as const, id: { notIn: [userId, layla.userId] } };
    await db().user.updateMany({ where: others, data: { role: 'editor' } });
    expect((await listAdministrators()).map(({ id }) => id)).toEqual([layla.userId]);
    const onlyOne = transaction((tx) => requireAnotherAdmin(tx, layla.userId));
    await expect(onlyOne).rejects.toMatchObject({ issues: [{ key: 'users.lastAdmin' }] });
    // Nor does one count whose password has ended, as when the address was taken back.
    const ended = { role: 'admin' as const, passwordExpiresAt: new Date() };
    const former = await givenAccount({ role: 'admin' });
    await db().user.update({ where: { id: former.id }, data: ended });
    const still = transaction((tx) => requireAnotherAdmin(tx, layla.userId));
    await expect(still).rejects.toMatchObject({ issues: [{ key: 'users.lastAdmin' }] });
    expect(await getUser(layla, former.id)).toMatchObject({ password: 'ended' });
    await db().user.update({ where: { id: former.id }, data: { role: 'author' } });
    expect((await listReviewers()).map(({ id }) => id)).not.toContain(userId);
    await transaction((tx) => sendPasswordLink(tx, { email, address }));
    expect(await mailsTo(userId)).toEqual([]);
    await expect(resetPassword(layla, userId)).rejects.toMatchObject({
      issues: [{ key: 'users.notJoined' }],
    });
  });

  it('can be given a one-time password by the operator, whose access to the machine is enough', async () => {
    const { userId, email, token } = await invite();
    const given = await resetForgottenPassword(email);
    expect(await signIn(passwordOf(email, given?.password))).toHaveProperty('sessionId');
    expect(await stateOf(userId)).toBeNull();
    await expect(USES.invitation(token)).rejects.toMatchObject(GONE);
  });
});

describe('An invitation', () => {
  it('is withdrawn, and sent anew to another address', async () => {
    const { userId, token } = await invite();
    await deactivateUser(layla, userId);
    expect(await stateOf(userId)).toBe('withdrawn');
    await reactivateUser(layla, userId);
    await expect(USES.invitation(token)).rejects.toMatchObject(GONE);
    expect(await stateOf(userId)).toBe('ended');
    const email = newEmail();
    const { path } = await renew(layla, { id: userId, email });
    expect(await stateOf(userId)).toBe('open');
    await USES.invitation(tokenIn(path));
    expect(await getUser(layla, userId)).toMatchObject({ email, deactivatedAt: null });
    const late = renew(layla, { id: userId, email: newEmail() });
    await expect(late).rejects.toMatchObject({ code: 'conflict', issues: [{ key: 'users.hasJoined' }] });
  });

  it('ends with the one before, when it is sent anew', async () => {
    const { userId, email, token } = await invite();
    await renew(layla, { id: userId, email });
    await expect(USES.invitation(token)).rejects.toMatchObject(GONE);
  });

  it.each([{ role: 'editor' as const }, { deactivatedAt: new Date() }])(
    'ends with the right of whoever made it: %j',
    async (data) => {
      const inviting = await givenSession(await givenAccount({ role: 'admin' }));
      const { userId, token } = await invite({}, inviting);
      await db().user.update({ where: { id: inviting.userId }, data });
      await expect(USES.invitation(token)).rejects.toMatchObject(GONE);
      expect(await stateOf(userId)).toBe('ended');
    },
  );

  it('is not made for an address that an account has, also when two are made at the same moment', async () => {
    const taken = { code: 'invalid', issues: [{ path: 'email', key: 'users.emailTaken' }] };
    const { email } = await givenAccount();
    await expect(invite({ email: email.toUpperCase() })).rejects.toMatchObject(taken);
    const { userId } = await invite();
    await expect(renew(layla, { id: userId, email })).rejects.toMatchObject(taken);
    const wanted = newEmail();
    const outcomes = await Promise.allSettled([invite({ email: wanted }), invite({ email: wanted })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
