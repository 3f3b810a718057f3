import { beforeEach, describe, expect, it } from 'vitest';
import { readAccountLink } from '@/lib/account-links/read-account-link';
import { findSignedIn } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { makeFeed } from '@/lib/calendar/change-feed';
import { db } from '@/lib/db';
import { SecondStepNeeded } from '@/lib/sign-in/second-step-needed';
import { signIn } from '@/lib/sign-in/sign-in';
import {
  address,
  CHOSEN,
  GONE,
  givenAccount,
  givenSession,
  mailedToken,
  mailsTo,
  newEmail,
  passwordOf,
  tokenIn,
  USES,
} from '@/lib/testing/account-links-fixture';
import { CAST_PASSWORD } from '@/lib/testing/cast';
import { ageProof, givenApp } from '@/lib/testing/second-factor-fixture';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { askEmailChange } from './ask-email-change';
import { cancelEmailChange } from './cancel-email-change';
import { changePassword } from './change-password';
import { confirmEmail } from './confirm-email';
import { endOwnSession } from './end-own-sessions';
import { findAskedEmail } from './find-asked-email';
import { sendPasswordLink } from './send-password-link';
import { takeEmailBack } from './take-email-back';

let actor: UserActor;
let former: string;
beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
  const account = await givenAccount();
  former = account.email;
  actor = await givenSession(account);
});

const emailOf = async () => (await db().user.findUniqueOrThrow({ where: { id: actor.userId } })).email;
const ask = (email: string) => askEmailChange(actor, { email });

/** Changes the address as its owner does, and answers it. */
async function changed(): Promise<string> {
  const email = newEmail();
  await ask(email);
  await USES.newEmail(await mailedToken(email));
  return email;
}

describe('Another e-mail address', () => {
  it('counts once it is confirmed where it is read, and the former one is told before', async () => {
    const email = newEmail();
    await ask(email.toUpperCase());
    expect(await emailOf()).toBe(former);
    expect(await findAskedEmail(actor)).toMatchObject({ email });
    const [toNew, toOld] = await mailsTo(actor.userId);
    expect([toNew?.recipient, toOld?.recipient]).toEqual([email, former]);
    expect([toNew?.isConfidential, toOld?.isConfidential]).toEqual([true, true]);
    expect(toOld?.text).toContain(`\u2068${email}\u2069`);
    await USES.newEmail(tokenIn(toNew?.text ?? ''));
    expect(await emailOf()).toBe(email);
    expect(await findAskedEmail(actor)).toBeNull();
    // Whoever asked for it goes on working, and signs in with the new address next time.
    expect(await findSignedIn(actor.sessionId)).not.toBeNull();
    expect(await signIn(passwordOf(email))).toHaveProperty('sessionId');
    await expect(signIn(passwordOf(former))).rejects.toMatchObject({ code: 'unauthenticated' });
    const events = await db().auditEvent.findMany({ where: { subjectId: actor.userId, actorId: null } });
    expect(events).toMatchObject([{ action: 'user.email_changed', data: { email, address } }]);
  });

  it('needs a fresh proof, and is refused when it is the present one or that of somebody else', async () => {
    await expect(ask(former)).rejects.toMatchObject({ issues: [{ path: 'email', key: 'users.sameEmail' }] });
    const { email: taken } = await givenAccount();
    await expect(ask(taken)).rejects.toMatchObject({ issues: [{ path: 'email', key: 'users.emailTaken' }] });
    await ageProof(actor, 11);
    await expect(ask(newEmail())).rejects.toMatchObject({ code: 'proof_needed' });
    expect(await mailsTo(actor.userId)).toEqual([]);
  });

  it('is refused when somebody else has it by the time it is confirmed', async () => {
    const email = newEmail();
    await ask(email);
    const other = await givenAccount();
    await db().user.update({ where: { id: other.id }, data: { email } });
    const late = USES.newEmail(await mailedToken(email));
    await expect(late).rejects.toMatchObject({ code: 'invalid', issues: [{ key: 'users.emailTaken' }] });
    expect(await emailOf()).toBe(former);
  });

  it('is confirmed in a session of the account or with its password: somebody else may read a mistyped address', async () => {
    const email = newEmail();
    await ask(email);
    const token = await mailedToken(email);
    const other = await givenSession(await givenAccount());
    const link = { token, address, purpose: 'newEmail' as const };
    expect(await readAccountLink({ ...link, actor: other })).toMatchObject({ isOwn: false });
    expect(await readAccountLink({ ...link, actor })).toMatchObject({ isOwn: true });
    for (const shown of [{}, { actor: other }, { password: 'a guess' }])
      await expect(confirmEmail({ token, address, ...shown })).rejects.toMatchObject({
        ...{ code: 'invalid', issues: [{ path: 'password' }] },
      });
    expect(await emailOf()).toBe(former);
    await confirmEmail({ token, address, actor });
    expect(await emailOf()).toBe(email);
    const where = { action: 'user.email_changed', subjectId: actor.userId };
    expect(await db().auditEvent.findMany({ where })).toMatchObject([{ actorId: actor.userId }]);
  });

  it('can be called off by whoever has asked for it', async () => {
    const email = newEmail();
    await ask(email);
    for (let times = 0; times < 2; times += 1) await transaction((tx) => cancelEmailChange(tx, actor));
    expect(await findAskedEmail(actor)).toBeNull();
    await expect(USES.newEmail(await mailedToken(email))).rejects.toMatchObject(GONE);
    const where = { action: 'user.email_change_cancelled', subjectId: actor.userId };
    expect(await db().auditEvent.count({ where })).toBe(1);
  });

  it('is called off with a session that is ended, and so is the address of the calendar, which is recorded', async () => {
    const email = newEmail();
    await ask(email);
    await transaction((tx) => makeFeed(tx, actor));
    const other = await givenSession({ id: actor.userId, role: actor.role });
    await transaction((tx) => endOwnSession(tx, other, actor.sessionId));
    await expect(USES.newEmail(await mailedToken(email))).rejects.toMatchObject(GONE);
    const where = { action: 'user.calendar_revoked', subjectId: actor.userId };
    expect(await db().auditEvent.count({ where })).toBe(1);
  });

  it('is asked for ten times an hour at most, and the last one counts', async () => {
    const emails = Array.from({ length: 10 }, newEmail);
    for (const email of emails) await ask(email);
    await expect(ask(newEmail())).rejects.toMatchObject({ code: 'too_many' });
    await expect(USES.newEmail(await mailedToken(emails[0] ?? ''))).rejects.toMatchObject(GONE);
    await USES.newEmail(await mailedToken(emails.at(-1) ?? ''));
  });

  it('ends links to a new password that went to the former one', async () => {
    await transaction((tx) => sendPasswordLink(tx, { email: former, address }));
    const token = await mailedToken(former);
    await changed();
    await expect(USES.newPassword(token)).rejects.toMatchObject(GONE);
  });

  it('is not confirmed once the password was changed, as by an owner who noticed', async () => {
    const email = newEmail();
    await ask(email);
    await changePassword(actor, { current: CAST_PASSWORD, next: CHOSEN });
    await expect(USES.newEmail(await mailedToken(email))).rejects.toMatchObject(GONE);
  });
});

describe('Whoever reads the former address', () => {
  const takeBack = async (recipient: string) => {
    const { path } = await takeEmailBack({ token: await mailedToken(recipient), address });
    return tokenIn(path);
  };

  it('keeps it before the new one is confirmed: sessions and password end, and a new one is chosen', async () => {
    const email = newEmail();
    await ask(email);
    const token = await takeBack(former);
    await expect(USES.newEmail(await mailedToken(email))).rejects.toMatchObject(GONE);
    expect(await findSignedIn(actor.sessionId)).toBeNull();
    await expect(signIn(passwordOf(former))).rejects.toMatchObject({ code: 'unauthenticated' });
    await USES.newPassword(token);
    expect(await signIn(passwordOf(former, CHOSEN))).toHaveProperty('sessionId');
  });

  it('brings it back after the change, also when whoever had got in has changed the password since', async () => {
    await changed();
    await changePassword(actor, { current: CAST_PASSWORD, next: 'an intruder’s own words' });
    await USES.newPassword(await takeBack(former));
    expect(await emailOf()).toBe(former);
  });

  it('does so although another address was asked for from the new one', async () => {
    const second = await changed();
    await changed();
    // The way back from the second address ends nothing that leads back to the first.
    await takeBack(second);
    expect(await emailOf()).toBe(second);
    await takeBack(former);
    expect(await emailOf()).toBe(former);
  });

  it('is refused when somebody else has it by then', async () => {
    const email = await changed();
    const other = await givenAccount();
    await db().user.update({ where: { id: other.id }, data: { email: former } });
    await expect(takeBack(former)).rejects.toMatchObject({ issues: [{ key: 'users.emailTaken' }] });
    expect(await emailOf()).toBe(email);
  });

  it('gets round no second step', async () => {
    await givenApp(actor);
    await changed();
    await USES.newPassword(await takeBack(former));
    await expect(signIn(passwordOf(former, CHOSEN))).rejects.toBeInstanceOf(SecondStepNeeded);
  });
});
