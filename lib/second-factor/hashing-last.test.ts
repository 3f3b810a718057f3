import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { finishPasskey } from '@/lib/passkeys/finish-passkey';
import { startPasskey } from '@/lib/passkeys/start-passkey';
import { signedIn } from '@/lib/testing/cast';
import { ageProof, givenApp } from '@/lib/testing/second-factor-fixture';
import { softPasskey } from '@/lib/testing/soft-passkey';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { confirmTotp } from './confirm-totp';
import { renewRecoveryCodes } from './renew-recovery-codes';
import { startTotp } from './start-totp';

const made = vi.hoisted(() => ({ hashes: 0 }));
vi.mock('@/lib/auth/hashes', async (original) => {
  const hashes = await original<typeof import('@/lib/auth/hashes')>();
  return {
    ...hashes,
    hashWithSalt(...args: Parameters<typeof hashes.hashWithSalt>) {
      made.hashes += 1;
      return hashes.hashWithSalt(...args);
    },
  };
});

const SITE = 'https://news.example.org';
process.env.SITE_URL = SITE;
let sara: UserActor;

beforeEach(async () => {
  await withinSignInWindow();
  process.env.NEXTAUTH_SECRET ??= 'of at least thirty-two characters';
  await db().rateLimit.deleteMany();
  await db().totpSecret.deleteMany();
  await db().passkey.deleteMany();
  await db().recoveryCode.deleteMany();
  await db().user.updateMany({ data: { secondFactorSince: null } });
  sara = await signedIn('sara');
});

/** How many hashes it took, each of which keeps a core busy for tens of milliseconds. */
async function hashesOf(work: () => Promise<unknown>): Promise<number> {
  made.hashes = 0;
  await work().catch(() => {});
  return made.hashes;
}

async function madePasskey() {
  const offer = await transaction((tx) => startPasskey(tx, sara));
  return { name: 'Phone', registration: softPasskey(SITE).make(offer) };
}

describe('Nothing is hashed', () => {
  it('for new recovery codes without a second factor, without a fresh proof, or beyond ten times', async () => {
    expect(await hashesOf(() => renewRecoveryCodes(sara))).toBe(0);
    await givenApp(sara);
    await ageProof(sara, 11);
    expect(await hashesOf(() => renewRecoveryCodes(sara))).toBe(0);
    await ageProof(sara, 1);
    await db().rateLimit.deleteMany();
    expect(await hashesOf(() => renewRecoveryCodes(sara))).toBe(10);
    await db().rateLimit.updateMany({ data: { count: 10 } });
    await expect(renewRecoveryCodes(sara)).rejects.toMatchObject({ code: 'too_many' });
    expect(await hashesOf(() => renewRecoveryCodes(sara))).toBe(0);
  });

  it('for a passkey that nobody asked for, without a fresh proof, beside another factor, or beyond ten times', async () => {
    const passkey = await madePasskey();
    await ageProof(sara, 11);
    expect(await hashesOf(() => finishPasskey(sara, passkey))).toBe(0);
    await ageProof(sara, 1);
    await db().passkeyChallenge.deleteMany();
    expect(await hashesOf(() => finishPasskey(sara, passkey))).toBe(0);
    const first = await madePasskey();
    expect(await hashesOf(() => finishPasskey(sara, first))).toBe(10);
    const second = await madePasskey();
    expect(await hashesOf(() => finishPasskey(sara, second))).toBe(0);
    expect(await db().passkey.count()).toBe(2);
    for (let count = 0; count < 6; count += 1) await finishPasskey(sara, passkey).catch(() => {});
    await expect(finishPasskey(sara, await madePasskey())).rejects.toMatchObject({ code: 'too_many' });
  });

  it('for an authenticator app whose code is wrong, without a fresh proof, or beside a passkey', async () => {
    await transaction((tx) => startTotp(tx, sara));
    expect(await hashesOf(() => confirmTotp(sara, '000000'))).toBe(0);
    await ageProof(sara, 11);
    expect(await hashesOf(() => confirmTotp(sara, '000000'))).toBe(0);
    await ageProof(sara, 1);
    await finishPasskey(sara, await madePasskey());
    expect(await hashesOf(() => givenApp(sara))).toBe(0);
    expect(await db().totpSecret.count({ where: { confirmedAt: { not: null } } })).toBe(1);
  });
});
