import { beforeEach, expect, it, vi } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import type { SignedIn, UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenApp } from '@/lib/testing/second-factor-fixture';
import { proofActionsFor } from './proof-actions';

vi.mock('server-only', () => ({}));

let sara: UserActor;
beforeEach(async () => {
  await db().passkey.deleteMany();
  await db().totpSecret.deleteMany();
  process.env.SITE_URL = 'https://news.example.org';
  sara = await signedIn('sara');
  await givenApp(sara);
});

async function offered(): Promise<string[]> {
  const found = (await findSignedIn(sara.sessionId)) as SignedIn;
  return Object.keys(await proofActionsFor(found));
}

const givenPasskey = () =>
  db().passkey.create({
    data: { userId: sara.userId, name: 'Phone', credentialId: sara.sessionId, publicKey: Buffer.from('key') },
  });

it('A user with an authenticator app alone is offered no passkey as a proof', async () => {
  expect(await offered()).toEqual(['prove']);
});

it('A user with a passkey is offered it', async () => {
  await givenPasskey();
  expect(await offered()).toEqual(['prove', 'askPasskey']);
});

it('A user whose site is reached under a number is not, although they have one', async () => {
  await givenPasskey();
  process.env.SITE_URL = 'http://127.0.0.1:3000';
  expect(await offered()).toEqual(['prove']);
});
