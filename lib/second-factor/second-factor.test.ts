import { beforeEach, describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { type CastKey, signedIn } from '@/lib/testing/cast';
import { givenApp, STEP_MS } from '@/lib/testing/second-factor-fixture';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { changeSignInRules } from './change-sign-in-rules';
import { confirmTotp } from './confirm-totp';
import { getSecondFactors } from './get-second-factors';
import { removeTotp } from './remove-totp';
import { renewRecoveryCodes } from './renew-recovery-codes';
import { resetSecondFactor, resetSecondFactorOf } from './reset-second-factor';
import { openSealedText, sealText } from './sealed-text';
import { spendCode } from './spend-code';
import { startTotp } from './start-totp';

beforeEach(async () => {
  await withinSignInWindow();
  process.env.NEXTAUTH_SECRET ??= 'of at least thirty-two characters';
  await db().rateLimit.deleteMany();
  await db().totpSecret.deleteMany();
  await db().recoveryCode.deleteMany();
  await db().setting.deleteMany({ where: { key: 'sign-in' } });
  await db().user.updateMany({ data: { secondFactorSince: null } });
});

const spend = ({ userId }: UserActor, code: string, now = new Date()) =>
  transaction((tx) => spendCode(tx, userId, code, now));
const later = (steps: number) => new Date(Date.now() + steps * STEP_MS);
const rules = (adminsNeedSecondStep: boolean) => ({ adminsNeedSecondStep });
const demand = (actor: UserActor) =>
  transaction((tx) => changeSignInRules(tx, actor, { seen: rules(false), rules: rules(true) }));
const eventsOf = async ({ userId }: UserActor) =>
  (await db().auditEvent.findMany({ where: { subjectId: userId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );

describe('An authenticator app', () => {
  it('counts only once a code of it was seen', async () => {
    const sara = await signedIn('sara');
    await transaction((tx) => startTotp(tx, sara));
    await expect(confirmTotp(sara, '000000')).rejects.toMatchObject({
      issues: [{ path: 'code', key: 'secondFactor.wrongCode' }],
    });
    expect(await getSecondFactors(sara)).toEqual({ appSince: null, codesLeft: 0 });
    expect((await findSignedIn(sara.sessionId))?.user.hasSecondFactor).toBe(false);
    const { recoveryCodes } = await givenApp(sara);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await getSecondFactors(sara)).toEqual({ appSince: expect.any(Date), codesLeft: 10 });
    expect((await findSignedIn(sara.sessionId))?.user.hasSecondFactor).toBe(true);
    expect(await eventsOf(sara)).toContain('second_factor.app_added');
  });

  it('ends the sessions that were opened without it', async () => {
    const [here, elsewhere] = [await signedIn('sara'), await signedIn('sara')];
    await givenApp(here);
    expect(await findSignedIn(here.sessionId)).not.toBeNull();
    expect(await findSignedIn(elsewhere.sessionId)).toBeNull();
  });

  it('gives codes that count once, half a minute early or late at most', async () => {
    const sara = await signedIn('sara');
    const app = await givenApp(sara);
    const now = new Date();
    expect(await spend(sara, app.codeAt(later(-2)), now)).toBeNull();
    expect(await spend(sara, app.codeAt(later(2)), now)).toBeNull();
    const [now0, next] = [app.codeAt(now), app.codeAt(later(1))];
    const twice = await Promise.all([spend(sara, now0, now), spend(sara, now0, now)]);
    expect(twice.sort()).toEqual(['totp', null].sort());
    expect(await spend(sara, next, now)).toBe('totp');
    // Of a step before one that was accepted.
    expect(await spend(sara, app.codeAt(now), now)).toBeNull();
  });

  it('is nobody else’s', async () => {
    const [sara, omar] = [await signedIn('sara'), await signedIn('omar')];
    const app = await givenApp(sara);
    expect(await spend(omar, app.codeAt(new Date()))).toBeNull();
    expect(await spend(omar, app.recoveryCodes[0] ?? '')).toBeNull();
  });

  it('is stored encrypted: another secret, another account or a changed byte opens nothing', async () => {
    const sealed = sealText('a secret', 'sara');
    expect(sealed).not.toContain('a secret');
    expect(openSealedText(sealed, 'sara')).toBe('a secret');
    expect(openSealedText(sealed, 'omar')).toBeNull();
    const at = sealed.length - 30;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(openSealedText(changed, 'sara')).toBeNull();
    for (const other of ['', 'v1.', 'v2.abc', 'v1.AAAA']) expect(openSealedText(other, 'sara')).toBeNull();
  });

  it('that is guessed at while it is set up is limited', async () => {
    const sara = await signedIn('sara');
    await transaction((tx) => startTotp(tx, sara));
    const guesses = await Promise.allSettled(Array.from({ length: 12 }, () => confirmTotp(sara, '000000')));
    const limited = guesses.filter(
      (guess) => guess.status === 'rejected' && guess.reason.code === 'too_many',
    );
    expect(limited).toHaveLength(2);
  });
});

describe('Recovery codes', () => {
  it('count once each, however they are typed, also at the same moment', async () => {
    const sara = await signedIn('sara');
    const [first = '', second = ''] = (await givenApp(sara)).recoveryCodes;
    const outcomes = await Promise.all([spend(sara, first), spend(sara, first)]);
    expect(outcomes.filter((kind) => kind === 'recovery')).toHaveLength(1);
    expect(await spend(sara, ` ${second.toUpperCase().replaceAll('-', ' ')} `)).toBe('recovery');
    expect((await getSecondFactors(sara)).codesLeft).toBe(8);
  });

  it('are made anew, and those from before stop working', async () => {
    const sara = await signedIn('sara');
    const [old = ''] = (await givenApp(sara)).recoveryCodes;
    const [fresh = ''] = (await renewRecoveryCodes(sara)).recoveryCodes;
    expect(await spend(sara, old)).toBeNull();
    expect(await spend(sara, fresh)).toBe('recovery');
  });

  it('are not stored, and go with the last factor', async () => {
    const sara = await signedIn('sara');
    const { recoveryCodes } = await givenApp(sara);
    const stored = JSON.stringify(await db().recoveryCode.findMany());
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll('-', ''));
    await transaction((tx) => removeTotp(tx, sara));
    expect(await getSecondFactors(sara)).toEqual({ appSince: null, codesLeft: 0 });
  });
});

describe('When administrators need a second step', () => {
  it('whoever asks it of the others has one', async () => {
    const layla = await signedIn('layla');
    await expect(demand(layla)).rejects.toMatchObject({ issues: [{ key: 'secondFactor.ownFirst' }] });
    await givenApp(layla);
    await demand(layla);
    expect((await findSignedIn(layla.sessionId))?.user.mustSetUpSecondStep).toBe(false);
  });

  it('an administrator without one must set it up first, and nobody else', async () => {
    const layla = await signedIn('layla');
    await givenApp(layla);
    await demand(layla);
    const omar = await signedIn('omar');
    const mustSetUp = async () => (await findSignedIn(omar.sessionId))?.user.mustSetUpSecondStep;
    expect(await mustSetUp()).toBe(false);
    await db().user.update({ where: { id: omar.userId }, data: { role: 'admin' } });
    expect(await mustSetUp()).toBe(true);
    await givenApp(omar);
    expect(await mustSetUp()).toBe(false);
    await db().user.update({ where: { id: omar.userId }, data: { role: 'editor' } });
  });

  it('the last factor cannot be removed by its owner, but by the operator', async () => {
    const layla = await signedIn('layla');
    await givenApp(layla);
    await demand(layla);
    await expect(transaction((tx) => removeTotp(tx, layla))).rejects.toMatchObject({
      issues: [{ key: 'secondFactor.needed' }],
    });
    expect((await getSecondFactors(layla)).appSince).not.toBeNull();
    const { email } = await db().user.findUniqueOrThrow({ where: { id: layla.userId } });
    expect(await transaction((tx) => resetSecondFactorOf(tx, ` ${email.toUpperCase()}`))).toBe(true);
    expect((await getSecondFactors(layla)).appSince).toBeNull();
    expect(await findSignedIn(layla.sessionId)).toBeNull();
    const again = await signedIn('layla');
    expect((await findSignedIn(again.sessionId))?.user.mustSetUpSecondStep).toBe(true);
    expect(await transaction((tx) => resetSecondFactorOf(tx, 'nobody@markaz.example'))).toBe(false);
  });
});

describe('An administrator', () => {
  const reset = (actor: UserActor, id: string) => transaction((tx) => resetSecondFactor(tx, actor, id));

  it('takes the second step from a colleague who has lost the phone, whose sessions end', async () => {
    const [layla, sara] = [await signedIn('layla'), await signedIn('sara')];
    await givenApp(sara);
    await reset(layla, sara.userId);
    expect(await getSecondFactors(sara)).toEqual({ appSince: null, codesLeft: 0 });
    expect(await findSignedIn(sara.sessionId)).toBeNull();
    expect(await eventsOf(sara)).toContain('second_factor.reset');
  });

  it('cannot take their own that way, and nobody else can take any', async () => {
    const layla = await signedIn('layla');
    await givenApp(layla);
    await expect(reset(layla, layla.userId)).rejects.toMatchObject({ code: 'invalid' });
    for (const key of ['omar', 'sara'] satisfies CastKey[])
      await expect(reset(await signedIn(key), layla.userId)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await getSecondFactors(layla)).appSince).not.toBeNull();
  });
});
