import { beforeEach, describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getSecondFactors } from '@/lib/second-factor/get-second-factors';
import { resetSecondFactor } from '@/lib/second-factor/reset-second-factor';
import { askPendingPasskey } from '@/lib/sign-in/ask-pending-passkey';
import { finishSignIn } from '@/lib/sign-in/finish-sign-in';
import { askProofPasskey, proveIdentity } from '@/lib/sign-in/prove-identity';
import { SecondStepNeeded } from '@/lib/sign-in/second-step-needed';
import { signIn } from '@/lib/sign-in/sign-in';
import { signInWithPasskey, startPasskeySignIn } from '@/lib/sign-in/sign-in-with-passkey';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { ageProof, emailOf } from '@/lib/testing/second-factor-fixture';
import { type Oddity, type SoftPasskey, softPasskey } from '@/lib/testing/soft-passkey';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { CHALLENGE_MINUTES } from './challenges';
import { finishPasskey } from './finish-passkey';
import { listPasskeys } from './list-passkeys';
import { relyingParty } from './relying-party';
import { removePasskey } from './remove-passkey';
import { startPasskey } from './start-passkey';

const SITE = 'https://news.example.org';
process.env.SITE_URL = SITE;
const address = '192.0.2.7';
let sara: UserActor;

beforeEach(async () => {
  await withinSignInWindow();
  Object.assign(process.env, { NEXTAUTH_SECRET: 'of at least thirty-two characters' });
  await db().rateLimit.deleteMany();
  await db().passkey.deleteMany();
  await db().recoveryCode.deleteMany();
  sara = await signedIn('sara');
  await db().user.updateMany({ data: { secondFactorSince: null, deactivatedAt: null } });
});

async function add(actor: UserActor, name = 'Phone', oddity?: Oddity, device = softPasskey(SITE)) {
  const offer = await transaction((tx) => startPasskey(tx, actor));
  const added = await finishPasskey(actor, { name, registration: device.make(offer, oddity) });
  return { device, ...added };
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

/** Signs in with the passkey alone. */
async function open(device: SoftPasskey, oddity?: Oddity, now?: Date) {
  const { question, browserToken } = await startPasskeySignIn(address);
  return signInWithPasskey({ answer: device.answer(question, oddity), browserToken, address }, now);
}

const REFUSED = { code: 'unauthenticated', issues: [{ key: 'auth.passkeyRefused' }] };

describe('A passkey', () => {
  it('is added with a name, beside others, and the first brings recovery codes and ends other sessions', async () => {
    const elsewhere = await signedIn('sara');
    expect((await add(sara, 'هاتف سارة')).recoveryCodes).toHaveLength(10);
    expect((await add(sara, 'Laptop')).recoveryCodes).toEqual([]);
    expect((await listPasskeys(sara)).map(({ name }) => name)).toEqual(['Laptop', 'هاتف سارة']);
    expect(await findSignedIn(elsewhere.sessionId)).toBeNull();
    expect((await findSignedIn(sara.sessionId))?.user.hasSecondFactor).toBe(true);
  });

  it.each<[string, Oddity]>([
    ['was made for an imitation of the site', { origin: 'https://news-example.org' }],
    ['is one of another site', { rpId: 'evil.example' }],
    ['has not verified its user', { isUserVerified: false }],
  ])('that %s is not added', async (_, oddity) => {
    await expect(add(sara, 'Phone', oddity)).rejects.toMatchObject({ issues: [{ key: 'passkey.refused' }] });
    expect(await listPasskeys(sara)).toEqual([]);
  });

  it('is added once, in the session that asked for it, and soon', async () => {
    const offer = await transaction((tx) => startPasskey(tx, sara));
    const made = { name: 'Phone', registration: softPasskey(SITE).make(offer) };
    await expect(finishPasskey(await signedIn('omar'), made)).rejects.toMatchObject({ code: 'invalid' });
    await expect(finishPasskey(sara, made, minutes(CHALLENGE_MINUTES + 1))).rejects.toThrow();
    await finishPasskey(sara, made);
    await expect(finishPasskey(sara, made)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is removed by its owner alone, and the recovery codes go with the last', async () => {
    const omar = await signedIn('omar');
    await add(sara);
    const [{ id = '' } = {}] = await listPasskeys(sara);
    await expect(transaction((tx) => removePasskey(tx, omar, id))).rejects.toMatchObject({
      code: 'not_found',
    });
    await transaction((tx) => removePasskey(tx, sara, id));
    expect(await getSecondFactors(sara)).toEqual({ appSince: null, codesLeft: 0 });
    expect((await findSignedIn(sara.sessionId))?.user.hasSecondFactor).toBe(false);
  });

  it('is taken with all other factors by an administrator', async () => {
    const { device } = await add(sara);
    const layla = await signedIn('layla');
    await transaction((tx) => resetSecondFactor(tx, layla, sara.userId));
    await expect(open(device)).rejects.toMatchObject(REFUSED);
  });
});

describe('Signing in with a passkey alone', () => {
  it('opens a session, and its last use is shown', async () => {
    const { device } = await add(sara);
    const { sessionId, userId } = await open(device);
    expect(userId).toBe(sara.userId);
    expect(await db().session.findUnique({ where: { id: sessionId } })).toMatchObject({ method: 'passkey' });
    expect((await listPasskeys(sara))[0]?.lastUsedAt).not.toBeNull();
  });

  it('answers the question of this browser, once and soon', async () => {
    const { device } = await add(sara);
    const [mine, other] = [await startPasskeySignIn(address), await startPasskeySignIn(address)];
    const answer = device.answer(mine.question);
    const attempt = (browserToken: string | undefined, now?: Date) =>
      signInWithPasskey({ answer, browserToken, address }, now);
    await expect(attempt(other.browserToken)).rejects.toMatchObject(REFUSED);
    await expect(attempt(undefined)).rejects.toMatchObject(REFUSED);
    const both = await Promise.allSettled([attempt(mine.browserToken), attempt(mine.browserToken)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(open(device, {}, minutes(CHALLENGE_MINUTES + 1))).rejects.toMatchObject(REFUSED);
  });

  it.each<[string, Oddity]>([
    ['an imitation of the site', { origin: 'https://news-example.org' }],
    ['another site', { rpId: 'evil.example' }],
    ['a device that has not verified its user', { isUserVerified: false }],
  ])('is refused to %s', async (_, oddity) => {
    const { device } = await add(sara);
    await expect(open(device, oddity)).rejects.toMatchObject(REFUSED);
  });

  it('is refused to an unknown passkey and to a suspended account, in the same words', async () => {
    await expect(open(softPasskey(SITE))).rejects.toMatchObject(REFUSED);
    const { device } = await add(sara);
    await db().user.update({ where: { id: sara.userId }, data: { deactivatedAt: new Date() } });
    await expect(open(device)).rejects.toMatchObject(REFUSED);
  });

  it('is refused to a copy, whose counter runs backwards, and its owner is told', async () => {
    const { device } = await add(sara);
    await open(device, { counter: 5 });
    for (const counter of [5, 4, 0]) await expect(open(device, { counter })).rejects.toMatchObject(REFUSED);
    const told = { action: 'second_factor.passkey_copied', subjectId: sara.userId } as const;
    expect(await db().auditEvent.count({ where: told })).toBe(3);
    await open(device, { counter: 6 });
  });
});

describe('A passkey after the password', () => {
  async function passwordTyped(): Promise<string> {
    const attempt = { email: await emailOf(sara), password: CAST_PASSWORD, address };
    const outcome = await signIn(attempt).catch((error: unknown) => error);
    if (!(outcome instanceof SecondStepNeeded)) throw outcome;
    return outcome.pendingToken;
  }

  it('opens the session that the password alone does not', async () => {
    const { device } = await add(sara);
    const pendingToken = await passwordTyped();
    const answer = device.answer(await askPendingPasskey(pendingToken));
    const { sessionId } = await finishSignIn({ pendingToken, proof: { answer }, address });
    expect((await findSignedIn(sessionId))?.user.id).toBe(sara.userId);
  });

  it('is the account’s own: that of a colleague opens neither account', async () => {
    await add(sara);
    const { device } = await add(await signedIn('omar'));
    const pendingToken = await passwordTyped();
    const answer = device.answer(await askPendingPasskey(pendingToken));
    await expect(finishSignIn({ pendingToken, proof: { answer }, address })).rejects.toMatchObject({
      issues: [{ key: 'auth.passkeyRefused' }],
    });
  });

  it('is asked of nobody who has not typed the password', async () => {
    for (const token of [undefined, 'x', 'A'.repeat(43)])
      await expect(askPendingPasskey(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('A passkey as a proof', () => {
  it('makes dangerous acts possible again, and an answer to another question does not', async () => {
    const { device } = await add(sara);
    await ageProof(sara, 11);
    const start = () => transaction((tx) => startPasskey(tx, sara));
    await expect(start()).rejects.toMatchObject({ code: 'proof_needed' });
    const { question } = await startPasskeySignIn(address);
    await expect(proveIdentity(sara, { answer: device.answer(question) })).rejects.toThrow();
    const asked = await transaction((tx) => askProofPasskey(tx, sara));
    await proveIdentity(sara, { answer: device.answer(asked) });
    await start();
  });

  it('is asked of nobody who has none, so that the browser offers none of a colleague', async () => {
    const none = { code: 'invalid', issues: [{ key: 'passkey.none' }] };
    const ask = () => transaction((tx) => askProofPasskey(tx, sara));
    await expect(ask()).rejects.toMatchObject(none);
    await add(await signedIn('omar'));
    await expect(ask()).rejects.toMatchObject(none);
  });
});

it.each([
  ['https://news.example.org', 'news.example.org'],
  ['https://news.example.org:8443', 'news.example.org'],
  ['http://localhost:3000', 'localhost'],
  ['http://news.example.org', undefined],
  ['http://127.0.0.1:3000', undefined],
  ['https://192.0.2.7', undefined],
  ['https://[2001:db8::7]', undefined],
])('A site at %s knows passkeys of %s', (siteUrl, id) => {
  expect(relyingParty(siteUrl)?.id).toBe(id);
});
