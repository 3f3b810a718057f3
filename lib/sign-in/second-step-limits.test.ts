import { beforeEach, describe, expect, it } from 'vitest';
import { listOwnEvents } from '@/lib/audit-log/list-own-events';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { finishPasskey } from '@/lib/passkeys/finish-passkey';
import { startPasskey } from '@/lib/passkeys/start-passkey';
import { signedIn } from '@/lib/testing/cast';
import { ageProof, emailOf, type GivenApp, givenApp } from '@/lib/testing/second-factor-fixture';
import { type SoftPasskey, softPasskey } from '@/lib/testing/soft-passkey';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { askPendingPasskey } from './ask-pending-passkey';
import { createDeviceToken } from './device-token';
import { finishSignIn, type SecondProof } from './finish-sign-in';
import { createPendingSignIn } from './pending-sign-in';
import { proveIdentity } from './prove-identity';

const SITE = 'https://news.example.org';
process.env.SITE_URL = SITE;
const HOME = '203.0.113.80';
let sara: UserActor;
let email: string;
let app: GivenApp;
let device: SoftPasskey;

beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
  await db().refusedSignIn.deleteMany();
  await db().totpSecret.deleteMany();
  await db().passkey.deleteMany();
  await db().recoveryCode.deleteMany();
  sara = await signedIn('sara');
  email = await emailOf(sara);
  app = await givenApp(sara);
  device = softPasskey(SITE);
  const offer = await transaction((tx) => startPasskey(tx, sara));
  await finishPasskey(sara, { name: 'Phone', registration: device.make(offer) });
});

/** The right password was typed, by whomever. */
const passwordTyped = () =>
  transaction((tx) => createPendingSignIn(tx, { userId: sara.userId, method: 'password', now: new Date() }));

const finish = (pendingToken: string, proof: SecondProof, address: string, deviceToken?: string) =>
  finishSignIn({ pendingToken, proof, address, ...(deviceToken && { deviceToken }) });

async function guess(address: string, deviceToken?: string): Promise<string> {
  const outcome = finish(await passwordTyped(), { code: '000000' }, address, deviceToken);
  return outcome.then(
    () => 'opened',
    (error: { code: string }) => error.code,
  );
}

/** A quarter of an hour passes; the day goes on. */
const wait = () => db().rateLimit.deleteMany({ where: { NOT: { key: { startsWith: 'code-of-day' } } } });

/** Guesses at codes for hours, never more than the limits of a quarter of an hour allow. Answers what the 1st, 99th, 100th and 101st led to. */
async function guessAllDay(deviceToken?: string): Promise<string[]> {
  const outcomes = [await guess('198.51.100.1', deviceToken)];
  const where = { key: { startsWith: 'code-of-day' } };
  await db().rateLimit.updateMany({ where, data: { count: 98 } });
  await wait();
  for (let index = 2; index < 5; index += 1) outcomes.push(await guess(`198.51.100.${index}`, deviceToken));
  return outcomes;
}

const REFUSED_IN_A_DAY = [...Array(3).fill('unauthenticated'), 'too_many'];

const byPasskey = async (address: string) => {
  const token = await passwordTyped();
  return finish(token, { answer: device.answer(await askPendingPasskey(token)) }, address);
};
const told = async () =>
  (await listOwnEvents(sara)).filter(({ action }) => action === 'session.step_refused');
const code = () => ({ code: app.codeAt(new Date()) });

describe('Whoever has learned the password', () => {
  it('guesses at a hundred codes in a day and no more, wherever from', async () => {
    expect(await guessAllDay()).toEqual(REFUSED_IN_A_DAY);
    await wait();
    await expect(finish(await passwordTyped(), code(), '198.51.100.99')).rejects.toMatchObject({
      ...{ code: 'too_many', issues: [{ key: 'auth.tooMany' }] },
    });
  });

  it('does so on a known device too', async () => {
    expect(await guessAllDay(createDeviceToken(email, new Date()))).toEqual(REFUSED_IN_A_DAY);
  });

  it('shuts its owner out neither on a known device nor with a passkey', async () => {
    await guessAllDay();
    const token = createDeviceToken(email, new Date());
    expect(await finish(await passwordTyped(), code(), HOME, token)).toHaveProperty('sessionId');
    expect(await byPasskey(HOME)).toHaveProperty('sessionId');
  });

  it('shuts nobody with a passkey out for a quarter of an hour either', async () => {
    for (let index = 0; index < 31; index += 1) await guess(`198.51.100.${index}`);
    await expect(finish(await passwordTyped(), code(), '192.0.2.200')).rejects.toMatchObject({
      code: 'too_many',
    });
    expect(await byPasskey('192.0.2.200')).toHaveProperty('sessionId');
  });

  it('is seen by its owner at the 1st and the 10th wrong code of the day', async () => {
    const before = new Set((await told()).map(({ id }) => id));
    for (let index = 0; index < 12; index += 1) await guess(`198.51.100.${index}`);
    const refusals = (await told()).filter(({ id }) => !before.has(id));
    expect(refusals).toMatchObject([
      { attempts: 10, actor: { kind: 'visitor' } },
      { attempts: 1, actor: { kind: 'visitor' } },
    ]);
  });
});

it('A code that was right is none of the hundred of the day', async () => {
  await finish(await passwordTyped(), code(), HOME);
  const counters = await db().rateLimit.findMany({ where: { key: { startsWith: 'code-of-day' } } });
  expect(counters).toMatchObject([{ count: 1 }]);
  await finish(await passwordTyped(), { code: app.recoveryCodes[0] ?? '' }, HOME);
  const after = await db().rateLimit.findMany({ where: { key: { startsWith: 'code-of-day' } } });
  expect(after).toEqual(counters);
});

it('Codes that are guessed at in an open session are a hundred in a day', async () => {
  await ageProof(sara, 11);
  const outcomes: string[] = [];
  const guessOnce = () =>
    proveIdentity(sara, { code: '000000' }).catch((error: { code: string }) => outcomes.push(error.code));
  await guessOnce();
  await db().rateLimit.updateMany({ where: { key: { startsWith: 'code-proof' } }, data: { count: 99 } });
  for (let index = 0; index < 2; index += 1) await guessOnce();
  expect(outcomes).toEqual(['invalid', 'invalid', 'too_many']);
});
