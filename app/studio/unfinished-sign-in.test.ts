import { encode } from 'next-auth/jwt';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getMedia } from '@/app/media/[id]/[contentHash]/[name]/route';
import { pendingCookie, sessionCookies } from '@/lib/auth/session-cookies';
import type { UserActor } from '@/lib/auth/types';
import { env } from '@/lib/env';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { SecondStepNeeded } from '@/lib/sign-in/second-step-needed';
import { signIn } from '@/lib/sign-in/sign-in';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { givenPieceIn, type PieceInState } from '@/lib/testing/pieces-in-states';
import {
  ageProof,
  countEvents,
  emailOf,
  givenAdminWhoMustSetUp,
  givenApp,
  withoutAttempts,
  withoutSettings,
  withSecondFactor,
} from '@/lib/testing/second-factor-fixture';
import { givenSharedThings, type SharedThings } from '@/lib/testing/shared-things';
import { authSecret } from './auth-options';
import { requireUser } from './session';
import { PIECE_ACTIONS } from './testing/piece-actions';
import { PIECE_REQUESTS, UPLOAD_REQUESTS } from './testing/piece-requests';
import { OPEN_ACTIONS, ROLE_ACTIONS } from './testing/role-actions';
import { type Action, findActions } from './testing/studio-handlers';

// The session, the check of it and the verbs are the real ones; only what Next gives to a request is replaced.
const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: () => {},
  }),
  headers: async () => new Headers({ 'accept-language': 'en', 'x-markaz-path': '/studio/users' }),
}));

/** What an administrator does to set up the second step; everything else waits until it is done. */
const SETTING_UP = [
  ...['startTotpAction', 'confirmTotpAction', 'startPasskeyAction', 'finishPasskeyAction'],
  ...['proveAction', 'askProofPasskeyAction', 'startOidcProofAction', 'changePasswordAction'],
];

/** What a session that was left open must not allow to whoever sits down in front of it. */
const DANGEROUS = [
  'inviteUserAction',
  'renewInvitationAction',
  'askEmailChangeAction',
  'saveUserAction',
  'resetPasswordAction',
  'resetSecondFactorAction',
  'deactivateUserAction',
  'reactivateUserAction',
  'changeSignInRulesAction',
  'changeReviewRulesAction',
  'saveSettingsAction',
  'purgeAction',
  'startTotpAction',
  'confirmTotpAction',
  'removeTotpAction',
  'renewRecoveryCodesAction',
  'startPasskeyAction',
  'finishPasskeyAction',
  'removePasskeyAction',
  'startOidcLinkAction',
  ...['removeIdentityAction', 'removeIdentityOfAction'],
  'mergePeopleAction',
  'mergeTopicsAction',
  'makeCalendarFeedAction',
  'startExportAction',
];

let actions: Map<string, Action>;
let piece: PieceInState;
let things: SharedThings;
let layla: UserActor;
let pendingToken: string;

async function withSession({ sessionId }: UserActor): Promise<void> {
  const { name } = sessionCookies(env().SITE_URL).sessionToken;
  browser.cookies.set(name, await encode({ token: { sessionId }, secret: authSecret() }));
}

const inputOf = (name: string): unknown => {
  if (name === 'saveSettingsAction') return { ...settings, version: 0 };
  const [ofRole] = ROLE_ACTIONS[name] ?? [];
  if (ofRole) return ofRole.input(things);
  const state = name === 'purgeAction' ? trashed : piece;
  return PIECE_ACTIONS[name]?.[0]?.input(state);
};

/** The contact for security, which is among the settings. */
const settings = {
  ...{ nameAr: 'اسم', nameEn: 'A name', taglineAr: '', taglineEn: '', contactEmail: '' },
  ...DEFAULT_REGIONAL,
  ...{ accounts: '', mostRead: 'off' },
  securityContact: 'security@example.org',
};
let trashed: PieceInState;

async function answer(name: string): Promise<string> {
  const reply = (await actions.get(name)?.(inputOf(name))) as { ok: boolean; code?: string };
  return reply.ok ? 'ok' : (reply.code ?? '');
}

const guarded = () => [...actions.keys()].filter((name) => !OPEN_ACTIONS.includes(name));

beforeAll(async () => {
  Object.assign(process.env, { AUTH_SECRET: 'of at least thirty-two characters' });
  process.env.NEXTAUTH_SECRET ??= process.env.AUTH_SECRET;
  const [sara, omar] = [await signedIn('sara'), await signedIn('omar')];
  const people = { author: sara, editor: omar };
  piece = await givenPieceIn('draft', people);
  trashed = await givenPieceIn('trash', people);
  things = await givenSharedThings(sara);
  actions = await findActions();
  layla = await signedIn('layla');
  await givenApp(layla);
  const email = await emailOf(layla);
  const outcome = await signIn({ email, password: CAST_PASSWORD, address: '192.0.2.7' }).catch(
    (error: unknown) => error,
  );
  if (!(outcome instanceof SecondStepNeeded)) throw outcome;
  pendingToken = outcome.pendingToken;
});

beforeEach(() => browser.cookies.clear());

describe.each([
  ['carries its token as the sign-in page left it', (name: string) => ({ [name]: pendingToken })],
  ['sends its token as the cookie of a session', () => ({ [sessionName()]: pendingToken })],
])('A browser that has done the first step alone and %s', (_, cookiesOf) => {
  beforeEach(() => {
    const cookies = cookiesOf(pendingCookie(env().SITE_URL).name);
    for (const [name, value] of Object.entries(cookies)) browser.cookies.set(name, value);
  });

  it('gets nothing from any action', async () => {
    for (const name of guarded()) expect([name, await answer(name)]).toEqual([name, 'unauthenticated']);
  });

  it('gets nothing from any route: no saving, no upload, no picture', async () => {
    for (const [name, requests] of Object.entries(PIECE_REQUESTS))
      for (const send of requests) expect([name, (await send(piece)).status]).toEqual([name, 401]);
    for (const [name, send] of Object.entries(UPLOAD_REQUESTS)) {
      const [method = ''] = name.split(' ');
      const upload = new Request('http://127.0.0.1/studio/media/uploads/x', { method });
      expect([name, (await send(upload)).status]).toEqual([name, 401]);
    }
    expect((await getMedia(new Request('http://127.0.0.1/media/x/y/z.jpg'))).status).toBe(404);
  });

  it('is sent back by every page', async () => {
    await expect(requireUser()).rejects.toMatchObject({
      digest: expect.stringContaining('/studio/sign-in?'),
    });
  });
});

const sessionName = () => sessionCookies(env().SITE_URL).sessionToken.name;

describe('An administrator who must set up the second step first', () => {
  beforeEach(async () => {
    await givenAdminWhoMustSetUp(layla);
    await withSession(layla);
  });

  it('does nothing else: no action, no saving, no picture, no page', async () => {
    for (const name of guarded())
      if (!SETTING_UP.includes(name)) expect([name, await answer(name)]).toEqual([name, 'forbidden']);
    for (const requests of Object.values(PIECE_REQUESTS))
      for (const send of requests) expect((await send(piece)).status).toBe(403);
    expect((await getMedia(new Request('http://127.0.0.1/media/x/y/z.jpg'))).status).toBe(404);
    await expect(requireUser()).rejects.toMatchObject({
      digest: expect.stringContaining('/studio/second-step'),
    });
  });

  it('can set it up', async () => {
    for (const name of SETTING_UP) expect([name, await answer(name)]).not.toEqual([name, 'forbidden']);
  });
});

describe('In a session whose last proof is eleven minutes old', () => {
  beforeEach(async () => {
    await withoutSettings();
    await ageProof(layla, 11);
    await withSession(layla);
  });

  it.each(DANGEROUS)('%s asks for a proof and changes nothing', async (name) => {
    const before = await countEvents();
    expect(await answer(name)).toBe('proof_needed');
    expect(await countEvents()).toBe(before);
  });

  it('whoever may not do it is told so, and not asked for a proof', async () => {
    const omar = await signedIn('omar');
    await ageProof(omar, 11);
    await withSession(omar);
    for (const name of [
      'inviteUserAction',
      'deactivateUserAction',
      'changeSignInRulesAction',
      'saveSettingsAction',
    ])
      expect([name, await answer(name)]).toEqual([name, 'forbidden']);
  });

  it('the act is possible once the password was shown, and for ten minutes', async () => {
    expect(await answer('inviteUserAction')).toBe('proof_needed');
    expect(await actions.get('proveAction')?.({ password: 'not it' })).toMatchObject({
      code: 'invalid',
      issues: [{ path: 'password', key: 'password.currentWrong' }],
    });
    expect(await answer('inviteUserAction')).toBe('proof_needed');
    expect(await actions.get('proveAction')?.({ password: CAST_PASSWORD })).toMatchObject({ ok: true });
    expect(await answer('inviteUserAction')).toBe('ok');
    await ageProof(layla, 10.5);
    expect(await answer('resetPasswordAction')).toBe('proof_needed');
  });

  it('the password alone opens none of them to an account with a second step', async () => {
    await withSecondFactor(layla);
    await actions.get('proveAction')?.({ password: CAST_PASSWORD });
    for (const name of DANGEROUS) expect([name, await answer(name)]).toEqual([name, 'proof_needed']);
  });

  it('a refused proof is recorded, and guessing is limited', async () => {
    await withoutAttempts();
    const codes: unknown[] = [];
    for (let index = 0; index < 12; index += 1)
      codes.push(await actions.get('proveAction')?.({ code: '000000' }));
    const expected = [...Array(10).fill('invalid'), 'too_many', 'too_many'];
    expect(codes).toMatchObject(expected.map((code) => ({ code })));
    expect(await countEvents('second_factor.refused')).toBeGreaterThanOrEqual(10);
  });

  it('everything that is not dangerous goes on without one', async () => {
    const asked: string[] = [];
    for (const name of guarded())
      if (!DANGEROUS.includes(name) && (await answer(name)) === 'proof_needed') asked.push(name);
    expect(asked).toEqual([]);
  });
});
