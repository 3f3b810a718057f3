import { beforeEach, describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { loggedLines } from '@/lib/testing/logged-lines';
import { type GivenApp, givenApp, STEP_MS } from '@/lib/testing/second-factor-fixture';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { deactivateUser } from '@/lib/users/deactivate-user';
import { resetPassword } from '@/lib/users/reset-password';
import { finishSignIn } from './finish-sign-in';
import { findPendingSignIn, PENDING_MINUTES } from './pending-sign-in';
import { SecondStepNeeded } from './second-step-needed';
import { signIn } from './sign-in';

const address = '192.0.2.7';
let sara: UserActor;
let app: GivenApp;
let email: string;

beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
  await db().totpSecret.deleteMany();
  await db().recoveryCode.deleteMany();
  sara = await signedIn('sara');
  await db().user.update({
    where: { id: sara.userId },
    data: { deactivatedAt: null, secondFactorSince: null },
  });
  app = await givenApp(sara);
  email = (await db().user.findUniqueOrThrow({ where: { id: sara.userId } })).email;
});

/** The first step: what the browser then carries. */
async function passwordTyped(password = CAST_PASSWORD): Promise<string> {
  const outcome = await signIn({ email, password, address }).catch((error: unknown) => error);
  if (!(outcome instanceof SecondStepNeeded)) throw outcome;
  return outcome.pendingToken;
}

const finish = (pendingToken: string | undefined, code: string, from = address, now = new Date()) =>
  finishSignIn({ pendingToken, proof: { code }, address: from, userAgent: 'Firefox' }, now);
const present = () => app.codeAt(new Date());
const sessions = () => db().session.count({ where: { userId: sara.userId, endedAt: null } });

describe('The right password of an account with a second factor', () => {
  it('opens no session, and what it leaves behind is none', async () => {
    const before = await sessions();
    const token = await passwordTyped();
    expect(await sessions()).toBe(before);
    expect(await findPendingSignIn(token)).not.toBeNull();
    // The database holds only its hash.
    expect(JSON.stringify(await db().pendingSignIn.findMany())).not.toContain(token);
  });

  it('is no refusal in the log, so that nobody is shut out for it', async () => {
    const lines = await loggedLines(log, async () => void (await passwordTyped()));
    expect(lines.filter((line) => line.includes('refused'))).toEqual([]);
  });

  it('is answered no differently when it is wrong', async () => {
    await expect(signIn({ email, password: 'not it', address })).rejects.toMatchObject({
      code: 'unauthenticated',
      issues: [{ key: 'auth.wrong' }],
    });
  });
});

describe('The second step', () => {
  it('opens the session with a code of the app, and says how in the audit log', async () => {
    const { sessionId } = await finish(await passwordTyped(), present());
    expect((await findSignedIn(sessionId))?.user.id).toBe(sara.userId);
    const row = await db().session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(row).toMatchObject({ address, userAgent: 'Firefox', method: 'password+totp' });
    const event = await db().auditEvent.findFirst({
      where: { action: 'session.started', actorId: sara.userId },
      orderBy: { id: 'desc' },
    });
    expect(event?.data).toEqual({ address, method: 'password+totp' });
  });

  it('opens it with a recovery code, which its owner reads later', async () => {
    await finish(await passwordTyped(), app.recoveryCodes[3] ?? '');
    expect(
      await db().auditEvent.count({ where: { action: 'second_factor.code_used', subjectId: sara.userId } }),
    ).toBeGreaterThan(0);
  });

  it('is taken once: neither the code nor the first step counts again', async () => {
    const [token, other] = [await passwordTyped(), await passwordTyped()];
    const code = present();
    const outcomes = await Promise.allSettled([finish(token, code), finish(token, code)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(finish(other, code)).rejects.toMatchObject({ issues: [{ key: 'auth.wrongCode' }] });
    await expect(finish(token, app.codeAt(new Date(Date.now() + STEP_MS)))).rejects.toMatchObject({
      issues: [{ key: 'auth.stepExpired' }],
    });
  });

  it.each(['', 'x', 'A'.repeat(43), undefined])(
    'is nothing in a browser without the first: %j',
    async (token) => {
      await expect(finish(token, present())).rejects.toMatchObject({ issues: [{ key: 'auth.stepExpired' }] });
    },
  );

  it('does not wait for ever', async () => {
    const token = await passwordTyped();
    const late = new Date(Date.now() + (PENDING_MINUTES + 1) * 60_000);
    await expect(finish(token, app.codeAt(late), address, late)).rejects.toMatchObject({
      issues: [{ key: 'auth.stepExpired' }],
    });
  });

  it('asks for the password again after five wrong codes', async () => {
    const token = await passwordTyped();
    for (let index = 0; index < 5; index += 1)
      await expect(finish(token, '000000')).rejects.toMatchObject({ issues: [{ key: 'auth.wrongCode' }] });
    await expect(finish(token, present())).rejects.toMatchObject({ issues: [{ key: 'auth.stepExpired' }] });
  });

  it('is limited for an account from one network, however often the password is typed, and not elsewhere', async () => {
    const outcomes: unknown[] = [];
    for (let index = 0; index < 12; index += 1)
      outcomes.push(
        await finish(await passwordTyped(), '000000').catch((error: { code: string }) => error.code),
      );
    expect(outcomes.slice(0, 10)).toEqual(Array(10).fill('unauthenticated'));
    expect(outcomes.slice(10)).toEqual(['too_many', 'too_many']);
    expect(await finish(await passwordTyped(), present(), '203.0.113.80')).toHaveProperty('sessionId');
  });

  it('is over when an administrator resets the password or suspends the account', async () => {
    const layla = await signedIn('layla');
    const token = await passwordTyped();
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { email } });
    await resetPassword(layla, sara.userId);
    await expect(finish(token, present())).rejects.toMatchObject({ code: 'unauthenticated' });
    const back = { passwordHash, mustChangePassword: false, passwordExpiresAt: null };
    await db().user.update({ where: { email }, data: back });
    const second = await passwordTyped();
    await deactivateUser(layla, sara.userId);
    await expect(finish(second, present())).rejects.toMatchObject({ code: 'unauthenticated' });
    await db().user.update({ where: { email }, data: { deactivatedAt: null } });
  });

  it('writes a line for fail2ban when the code is wrong, without the code', async () => {
    const token = await passwordTyped();
    const lines = await loggedLines(log, async () => void (await finish(token, '123123').catch(() => {})));
    expect(lines.join()).toContain('A sign-in was refused');
    expect(lines.join()).not.toContain('123123');
  });
});
