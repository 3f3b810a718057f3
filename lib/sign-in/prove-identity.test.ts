import { beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { removeTotp } from '@/lib/second-factor/remove-totp';
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { ageProof, emailOf, type GivenApp, givenApp } from '@/lib/testing/second-factor-fixture';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { changePassword } from '@/lib/users/change-password';
import { finishSignIn } from './finish-sign-in';
import { proveIdentity } from './prove-identity';
import { SecondStepNeeded } from './second-step-needed';
import { signIn } from './sign-in';

const address = '192.0.2.7';
const OWN_PASSWORD = 'نوارس فوق خور دبي صباحاً';
let sara: UserActor;
let app: GivenApp;

beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
  await db().totpSecret.deleteMany();
  await db().recoveryCode.deleteMany();
  await db().setting.deleteMany();
  await db().user.updateMany({ data: { secondFactorSince: null } });
  sara = await signedIn('sara');
  app = await givenApp(sara);
  await ageProof(sara, 11);
});

const remove = (actor = sara) => transaction((tx) => removeTotp(tx, actor));
const needed = { code: 'proof_needed' };

describe('Where signing in needs a second step', () => {
  it('the password is no proof, right or wrong, and the refusal is recorded', async () => {
    const refusals = { action: 'second_factor.refused', subjectId: sara.userId } as const;
    const before = await db().auditEvent.count({ where: refusals });
    for (const password of [CAST_PASSWORD, 'not it'])
      await expect(proveIdentity(sara, { password })).rejects.toMatchObject({
        ...{ code: 'invalid', issues: [{ path: '', key: 'secondFactor.notThePassword' }] },
      });
    expect(await db().auditEvent.count({ where: refusals })).toBe(before + 2);
    await expect(remove()).rejects.toMatchObject(needed);
    await expect(renewRecoveryCodes(sara)).rejects.toMatchObject(needed);
  });

  it('changing the password is no proof either', async () => {
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: sara.userId } });
    await changePassword(sara, { current: CAST_PASSWORD, next: OWN_PASSWORD });
    await db().user.update({ where: { id: sara.userId }, data: { passwordHash } });
    await expect(remove()).rejects.toMatchObject(needed);
  });

  it.each([
    ['a code of the app', () => app.codeAt(new Date())],
    ['a recovery code', () => app.recoveryCodes[0] ?? ''],
  ])('%s is one', async (_, code) => {
    await proveIdentity(sara, { code: code() });
    await remove();
    expect(await db().totpSecret.count()).toBe(0);
  });

  it('a sign-in with both steps is one for its first ten minutes', async () => {
    const attempt = { email: await emailOf(sara), password: CAST_PASSWORD, address };
    const outcome = await signIn(attempt).catch((error: unknown) => error);
    if (!(outcome instanceof SecondStepNeeded)) throw outcome;
    const { pendingToken } = outcome;
    const proof = { code: app.codeAt(new Date()) };
    const { sessionId } = await finishSignIn({ pendingToken, proof, address });
    const there = { ...sara, sessionId };
    await renewRecoveryCodes(there);
    await ageProof(there, 11);
    await expect(remove(there)).rejects.toMatchObject(needed);
  });
});

it('Where it does not, the password and its change are proofs', async () => {
  const omar = await signedIn('omar');
  await ageProof(omar, 11);
  await proveIdentity(omar, { password: CAST_PASSWORD });
  await givenApp(omar);
  await db().user.update({ where: { id: omar.userId }, data: { secondFactorSince: null } });
  await ageProof(omar, 11);
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: omar.userId } });
  await changePassword(omar, { current: CAST_PASSWORD, next: OWN_PASSWORD });
  await db().user.update({ where: { id: omar.userId }, data: { passwordHash } });
  await remove(omar);
});
