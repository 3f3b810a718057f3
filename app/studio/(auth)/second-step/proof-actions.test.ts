import { beforeEach, expect, it, vi } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import type { SignedIn, UserActor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenApp, givenPasskey, withoutSecondFactors } from '@/lib/testing/second-factor-fixture';
import { proofActionsFor } from './proof-actions';

const site = vi.hoisted(() => ({ hasName: true }));
vi.mock('server-only', () => ({}));
vi.mock('@/lib/passkeys/relying-party', () => ({
  relyingParty: () => (site.hasName ? { id: 'news.example.org', origin: 'https://news.example.org' } : null),
}));

let sara: UserActor;
beforeEach(async () => {
  site.hasName = true;
  await withoutSecondFactors();
  sara = await signedIn('sara');
  await givenApp(sara);
});

async function offered(): Promise<string[]> {
  const found = (await findSignedIn(sara.sessionId)) as SignedIn;
  return Object.keys(await proofActionsFor(found));
}

it('A user with an authenticator app alone is offered no passkey as a proof', async () => {
  expect(await offered()).toEqual(['prove']);
});

it('A user with a passkey is offered it', async () => {
  await givenPasskey(sara);
  expect(await offered()).toEqual(['prove', 'askPasskey']);
});

it('A user whose site is reached under a number is not, although they have one', async () => {
  await givenPasskey(sara);
  site.hasName = false;
  expect(await offered()).toEqual(['prove']);
});
