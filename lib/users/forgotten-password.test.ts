import { beforeEach, describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { createPendingSignIn, findPendingSignIn } from '@/lib/sign-in/pending-sign-in';
import { SecondStepNeeded } from '@/lib/sign-in/second-step-needed';
import { signIn } from '@/lib/sign-in/sign-in';
import {
  address,
  CHOSEN,
  givenAccount,
  givenSession,
  mailedToken,
  mailsTo,
  passwordOf,
  USES,
} from '@/lib/testing/account-links-fixture';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { loggedLines } from '@/lib/testing/logged-lines';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { givenAdminWhoMustSetUp, givenApp, withoutSettings } from '@/lib/testing/second-factor-fixture';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { askPasswordLink } from './ask-password-link';
import { changePassword } from './change-password';
import { resetPassword } from './reset-password';
import { sendPasswordLink } from './send-password-link';
import { setPasswordByLink } from './set-password-by-link';

beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
  await db().mail.deleteMany();
});

const GONE = { issues: [{ key: 'accountLink.gone' }] };

/** As the job does it. */
const send = (email: string) => transaction((tx) => sendPasswordLink(tx, { email, address }));

async function askedBy(account: { email: string }): Promise<string> {
  await send(account.email);
  return mailedToken(account.email);
}

describe('Asking for a new password', () => {
  it('does the same for an account, a deactivated one, one that is invited, and an address that nobody has', async () => {
    const accounts = [
      await givenAccount(),
      await givenAccount(),
      await givenAccount({ invitedAt: new Date() }),
    ];
    await db().user.update({ where: { id: accounts[1]?.id ?? '' }, data: { deactivatedAt: new Date() } });
    const done: string[] = [];
    for (const { email } of [...accounts, { email: 'nobody.at.all@markaz.example' }]) {
      await db().rateLimit.deleteMany();
      const statements = await recordedStatements(() => askPasswordLink({ email, address }));
      done.push(statements.map(({ text }) => text).join('\n'));
    }
    expect(new Set(done).size).toBe(1);
    expect(await jobsOf({ name: 'send-password-link' })).toHaveLength(4);
    for (const { email } of accounts) await send(email);
    await send('nobody.at.all@markaz.example');
    expect(await db().mail.findMany()).toMatchObject([
      { recipient: accounts[0]?.email, isConfidential: true },
    ]);
  });

  it('is limited for an address, whether anybody has it or not, and for a network', async () => {
    const { email } = await givenAccount();
    const codes: string[][] = [];
    for (const asked of [email, 'nobody.at.all@markaz.example', email.toUpperCase()]) {
      const answers = await Promise.allSettled(
        [1, 2, 3, 4].map((network) => askPasswordLink({ email: asked, address: `198.51.100.${network}` })),
      );
      codes.push(answers.map((each) => (each.status === 'rejected' ? each.reason.code : 'ok')).sort());
    }
    const expected = ['ok', 'ok', 'ok', 'too_many'];
    expect(codes).toEqual([expected, expected, Array(4).fill('too_many')]);
    const others = Array.from({ length: 12 }, (_, at) =>
      askPasswordLink({ email: `n${at}@markaz.example`, address }),
    );
    expect((await Promise.allSettled(others)).filter(({ status }) => status === 'fulfilled')).toHaveLength(
      10,
    );
  });

  it('mails a link in both languages that no log and no audit event knows', async () => {
    const account = await givenAccount();
    const lines = await loggedLines(log, async () => {
      const token = await askedBy(account);
      await setPasswordByLink({ token: token.slice(1), address, next: CHOSEN }).catch(() => {});
      await setPasswordByLink({ token, address, next: CHOSEN });
    });
    const [mail] = await mailsTo(account.id);
    const token = await db().mail.findFirstOrThrow({ where: { isConfidential: true } });
    expect(mail).toMatchObject({ recipient: account.email, subject: 'Choose a new password' });
    expect(mail?.text).toMatch(/اختيار كلمة مرور جديدة\nhttp\S+\/studio\/new-password#[\w-]{43}/);
    const secret = /#([\w-]{43})/.exec(token.text)?.[1] ?? '';
    const events = await db().auditEvent.findMany({
      where: { subjectId: account.id },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual(['user.password_link_sent', 'user.password_set']);
    expect(`${lines.join()}${JSON.stringify(events.map(({ data }) => data))}`).not.toContain(secret);
  });
});

describe('A password that is set by a link', () => {
  it('replaces the former one, ends all sessions and sign-ins that wait, and its owner is told', async () => {
    const account = await givenAccount();
    const { sessionId } = await givenSession(account);
    const identity = { userId: account.id, issuer: 'https://provider.example', subject: account.id };
    await db().oidcIdentity.create({ data: identity });
    const waiting = await transaction((tx) =>
      createPendingSignIn(tx, { userId: account.id, method: 'password', now: new Date() }),
    );
    await setPasswordByLink({ token: await askedBy(account), address, next: CHOSEN });
    expect(await findSignedIn(sessionId)).toBeNull();
    expect(await findPendingSignIn(waiting)).toBeNull();
    await expect(signIn(passwordOf(account.email))).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await signIn(passwordOf(account.email, CHOSEN))).toHaveProperty('sessionId');
    expect((await mailsTo(account.id)).at(-1)).toMatchObject({
      ...{ subject: 'Your password has been changed', recipient: account.email, isConfidential: false },
      text: expect.stringContaining('Connections to the sign-in service were removed'),
    });
  });

  it('opens no session where signing in needs a second step, which is still asked for', async () => {
    const account = await givenAccount();
    await givenApp(await givenSession(account));
    await setPasswordByLink({ token: await askedBy(account), address, next: CHOSEN });
    await expect(signIn(passwordOf(account.email, CHOSEN))).rejects.toBeInstanceOf(SecondStepNeeded);
    expect(await db().session.count({ where: { userId: account.id, endedAt: null } })).toBe(0);
    expect(await db().totpSecret.count({ where: { userId: account.id } })).toBe(1);
  });

  it('leaves an administrator who must set up the second step with that to do first', async () => {
    const account = await givenAccount({ role: 'admin' });
    await givenAdminWhoMustSetUp(await givenSession(account));
    await setPasswordByLink({ token: await askedBy(account), address, next: CHOSEN });
    const { sessionId } = await signIn(passwordOf(account.email, CHOSEN));
    expect((await findSignedIn(sessionId))?.user.mustSetUpSecondStep).toBe(true);
    await withoutSettings();
  });

  it('frees an account from a one-time password, also from one that has expired', async () => {
    const account = await givenAccount();
    const data = { mustChangePassword: true, passwordExpiresAt: new Date(0) };
    await db().user.update({ where: { id: account.id }, data });
    await setPasswordByLink({ token: await askedBy(account), address, next: CHOSEN });
    const { sessionId } = await signIn(passwordOf(account.email, CHOSEN));
    expect((await findSignedIn(sessionId))?.user.mustChangePassword).toBe(false);
  });

  it('follows the rules of every password, and a weak one does not use the link up', async () => {
    const account = await givenAccount();
    const token = await askedBy(account);
    for (const [next, key] of [
      ['short', 'password.tooShort'],
      ['password1234', 'password.tooSimple'],
      ['New Colleague', 'password.ownWords'],
    ] as const)
      await expect(setPasswordByLink({ token, address, next })).rejects.toMatchObject({
        ...{ code: 'invalid', issues: [{ path: 'next', key }] },
      });
    await setPasswordByLink({ token, address, next: CHOSEN });
  });
});

describe('A link to a new password ends', () => {
  it('with a newer one', async () => {
    const account = await givenAccount();
    const first = await askedBy(account);
    const second = await askedBy(account);
    await expect(USES.newPassword(first)).rejects.toMatchObject(GONE);
    await USES.newPassword(second);
  });

  it.each(['its owner changes the password', 'an administrator gives a one-time password'])(
    'when %s',
    async (how) => {
      const account = await givenAccount();
      const token = await askedBy(account);
      if (how.startsWith('its owner'))
        await changePassword(await givenSession(account), { current: CAST_PASSWORD, next: `${CHOSEN} 2` });
      else await resetPassword(await signedIn('layla'), account.id);
      await expect(USES.newPassword(token)).rejects.toMatchObject(GONE);
    },
  );
});
