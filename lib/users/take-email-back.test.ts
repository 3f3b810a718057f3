import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { listOwnEvents } from '@/lib/audit-log/list-own-events';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { findSignedIn } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes';
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
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { givenApp, givenPasskey } from '@/lib/testing/second-factor-fixture';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { askEmailChange } from './ask-email-change';
import { changePassword } from './change-password';
import { deactivateUser } from './deactivate-user';
import { endOtherSessions } from './end-own-sessions';
import { endUserSessions } from './end-user-sessions';
import { reactivateUser } from './reactivate-user';
import { resetForgottenPassword } from './reset-forgotten-password';
import { resetPassword } from './reset-password';
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

const takeBack = async () => {
  const { path } = await takeEmailBack({ token: await mailedToken(former), address });
  return tokenIn(path);
};
const givenIdentity = (issuer: string) =>
  db().oidcIdentity.create({ data: { userId: actor.userId, issuer, subject: actor.userId } });
const eventsOf = (action: string) =>
  db().auditEvent.findMany({ where: { action, subjectId: actor.userId, actorId: null } });

/** What opens the account besides the password. */
async function waysIn() {
  const where = { userId: actor.userId };
  const [passkeys, apps, codes, identities, user] = await Promise.all([
    db().passkey.count({ where }),
    db().totpSecret.count({ where }),
    db().recoveryCode.count({ where }),
    db().oidcIdentity.findMany({ where }),
    db().user.findUniqueOrThrow({ where: { id: actor.userId } }),
  ]);
  const issuers = identities.map(({ issuer }) => issuer);
  return { passkeys, apps, codes, issuers, hasFactor: user.secondFactorSince !== null };
}

it('removes the passkey, the app, the codes and the identity that were added since it was asked for, and says so', async () => {
  await askEmailChange(actor, { email: newEmail() });
  await givenApp(actor);
  await givenPasskey(actor);
  await givenIdentity('https://intruder.example');
  // From which those are no older.
  await askEmailChange(actor, { email: newEmail() });
  const token = await takeBack();
  expect(await waysIn()).toEqual({ passkeys: 0, apps: 0, codes: 0, issuers: [], hasFactor: false });
  expect(await eventsOf('second_factor.reset')).toHaveLength(1);
  // By nobody who is known, and not by the system.
  const reset = (await listOwnEvents(actor)).find(({ action }) => action === 'second_factor.reset');
  expect(reset?.actor).toEqual({ kind: 'visitor' });
  expect(await eventsOf('user.identity_removed')).toMatchObject([
    { data: { issuer: 'https://intruder.example' } },
  ]);
  await USES.newPassword(token);
  expect(await signIn(passwordOf(former, CHOSEN))).toHaveProperty('sessionId');
});

it('leaves those from before, and no recovery codes that were made since', async () => {
  await givenApp(actor);
  await givenPasskey(actor);
  await givenIdentity('https://provider.example');
  // What is added in the very millisecond of the asking counts as added since.
  await pause(5);
  const own = { passkeys: 1, apps: 1, codes: 10, issuers: ['https://provider.example'], hasFactor: true };
  await askEmailChange(actor, { email: newEmail() });
  await takeBack();
  expect(await waysIn()).toEqual(own);
  const again = { ...actor, ...(await givenSession({ id: actor.userId, role: actor.role })) };
  await askEmailChange(again, { email: newEmail() });
  await renewRecoveryCodes(again);
  await takeBack();
  expect(await waysIn()).toEqual({ ...own, codes: 0 });
});

it('stops a change of password that is under way, and lets the ended session prove nothing', async () => {
  await askEmailChange(actor, { email: newEmail() });
  await takeBack();
  const late = changePassword(actor, { current: CAST_PASSWORD, next: CHOSEN });
  await expect(late).rejects.toMatchObject({ issues: [{ key: 'password.currentWrong' }] });
  await expect(requireRecentProof(db(), actor)).rejects.toMatchObject({ code: 'proof_needed' });
});

it('tells the former address of the change, and the audit log of both', async () => {
  const email = newEmail();
  await askEmailChange(actor, { email });
  const token = await mailedToken(former);
  await USES.newEmail(await mailedToken(email));
  const told = (await mailsTo(actor.userId)).at(-1);
  expect(told).toMatchObject({ recipient: former, subject: 'Your e-mail address has been changed' });
  expect(told?.text).toContain(email);
  expect(await eventsOf('user.email_changed')).toMatchObject([{ data: { from: former, email } }]);
  await takeEmailBack({ token, address });
  expect(await eventsOf('user.email_taken_back')).toMatchObject([{ data: { from: email, email: former } }]);
});

it('is possible no more after the account was suspended, or its password taken away, by an administrator', async () => {
  const layla = await signedIn('layla');
  await askEmailChange(actor, { email: newEmail() });
  await deactivateUser(layla, actor.userId);
  await reactivateUser(layla, actor.userId);
  await expect(takeBack()).rejects.toMatchObject(GONE);
  await askEmailChange(await givenSession({ id: actor.userId, role: actor.role }), { email: newEmail() });
  await resetPassword(layla, actor.userId);
  await expect(takeBack()).rejects.toMatchObject(GONE);
});

it('is not needed where sessions were ended: a change that was asked for is called off', async () => {
  const other = await givenSession({ id: actor.userId, role: actor.role });
  const layla = await signedIn('layla');
  const ends = [
    () => transaction((tx) => endOtherSessions(tx, actor)),
    () => endUserSessions(layla, actor.userId),
  ];
  for (const end of ends) {
    const email = newEmail();
    await askEmailChange(actor, { email });
    await end();
    await expect(USES.newEmail(await mailedToken(email))).rejects.toMatchObject(GONE);
  }
  expect(await findSignedIn(other.sessionId)).toBeNull();
});

describe('What ends an account at the OpenID provider, which an intruder may have linked:', () => {
  const layla = () => signedIn('layla');
  const linkTo = async () => {
    await transaction((tx) => sendPasswordLink(tx, { email: former, address }));
    return mailedToken(former);
  };
  const byOwner = () => changePassword(actor, { current: CAST_PASSWORD, next: CHOSEN });

  it.each<[string, () => Promise<unknown>, boolean]>([
    ['the address that is taken back', takeBack, true],
    ['a password that is chosen by a link', async () => USES.newPassword(await linkTo()), true],
    ['a one-time password of an administrator', async () => resetPassword(await layla(), actor.userId), true],
    ['a one-time password of the operator', () => resetForgottenPassword(former), true],
    ['no password that is changed where its owner sees what is linked', byOwner, false],
    ['no suspension, which shuts it out', async () => deactivateUser(await layla(), actor.userId), false],
  ])('%s', async (_, act, isEnded) => {
    await askEmailChange(actor, { email: newEmail() });
    await givenIdentity('https://intruder.example');
    await act();
    expect((await waysIn()).issuers).toEqual(isEnded ? [] : ['https://intruder.example']);
    const where = { action: 'user.identity_removed', subjectId: actor.userId };
    expect(await db().auditEvent.count({ where })).toBe(isEnded ? 1 : 0);
  });
});
