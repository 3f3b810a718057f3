import { encode } from 'next-auth/jwt';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { createSession } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { env } from '@/lib/env';
import { signedIn } from '@/lib/testing/cast';
import { givenPieceIn, type PieceInState } from '@/lib/testing/pieces-in-states';
import { proveSessions } from '@/lib/testing/prove-sessions';
import { givenSharedThings, givenUser, type SharedThings } from '@/lib/testing/shared-things';
import { transaction } from '@/lib/transaction';
import { isPermitted, WORK_STATES } from '@/lib/workflow/permissions';
import { authSecret } from './auth-options';
import { PIECE_ACTIONS } from './testing/piece-actions';
import { OPEN_REQUESTS, PIECE_REQUESTS, UPLOAD_REQUESTS } from './testing/piece-requests';
import { PIECE_READS, SHARED_READS } from './testing/reading-requests';
import { OPEN_ACTIONS, ROLE_ACTIONS } from './testing/role-actions';
import {
  type Action,
  findActions,
  findChangingRoutes,
  findInlineActions,
  findReadingRoutes,
} from './testing/studio-handlers';

// The session, the check of it and the verbs are the real ones; only what Next gives to a request is replaced.
const request = vi.hoisted(() => ({ token: undefined as string | undefined, cookieName: '' }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === request.cookieName && request.token ? { value: request.token } : undefined,
    set: () => {},
  }),
  headers: async () => new Headers({ 'accept-language': 'en' }),
}));

// What an action changes is taken back after its answer, so that the next one finds everything as it was.
const changes = vi.hoisted(() => ({ areTakenBack: false }));
vi.mock('@/lib/transaction', async (importActual) => {
  const actual = await importActual<typeof import('@/lib/transaction')>();
  return { ...actual, transaction: takingBack(actual.transaction) };
});

function takingBack(run: typeof transaction): typeof transaction {
  return async (work) => {
    if (!changes.areTakenBack) return run(work);
    const done: { result?: Awaited<ReturnType<typeof work>> } = {};
    const takenBack = new Error('taken back');
    await run(async (tx) => {
      done.result = await work(tx);
      throw takenBack;
    }).catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
    return done.result as Awaited<ReturnType<typeof work>>;
  };
}

type Role = 'author' | 'another author' | 'editor' | 'administrator';
const ROLES: Role[] = ['author', 'another author', 'editor', 'administrator'];
const PIECE_ROLE = {
  author: 'author',
  'another author': null,
  editor: 'editor',
  administrator: 'admin',
} as const;
const REFUSED_STATUS = [401, 403, 404];
const REFUSED = ['forbidden', 'not_found', 'unauthenticated'];

const tokens = {} as Record<Role, string>;
const pieces: PieceInState[] = [];
let things: SharedThings;
let actions: Map<string, Action>;

async function actorOf(role: Role): Promise<UserActor> {
  if (role === 'author') return signedIn('sara');
  if (role === 'editor') return signedIn('omar');
  if (role === 'administrator') return signedIn('layla');
  const { id } = await givenUser('author');
  const sessionId = await transaction((tx) => createSession(tx, id, 'author', new Date()));
  return { userId: id, role: 'author', sessionId };
}

beforeAll(async () => {
  process.env.AUTH_SECRET = 'of at least thirty-two characters';
  request.cookieName = sessionCookies(env().SITE_URL).sessionToken.name;
  for (const role of ROLES) {
    const { sessionId } = await actorOf(role);
    tokens[role] = await encode({ token: { sessionId }, secret: authSecret() });
  }
  const people = { author: await signedIn('sara'), editor: await signedIn('omar') };
  for (const state of WORK_STATES) pieces.push(await givenPieceIn(state, people));
  things = await givenSharedThings(people.author);
  actions = await findActions();
  changes.areTakenBack = true;
});

// All of these tests may take longer than a proof counts, on a machine with other work.
beforeEach(proveSessions);

/** `ok`, or the code of the refusal. */
async function answer(role: Role | 'nobody', name: string, input: unknown): Promise<string> {
  request.token = role === 'nobody' ? undefined : tokens[role];
  const reply = (await actions.get(name)?.(input)) as { ok: boolean; code?: string };
  return reply.ok ? 'ok' : (reply.code ?? '');
}

it('Every server action is in one of the tables, and every row of them is an action', () => {
  const listed = [...Object.keys(PIECE_ACTIONS), ...Object.keys(ROLE_ACTIONS), ...OPEN_ACTIONS];
  expect([...actions.keys()].sort()).toEqual(listed.sort());
  expect(findInlineActions()).toEqual([]);
});

it('Nobody who is not signed in gets anything from an action, whatever is sent', async () => {
  for (const name of actions.keys())
    if (!OPEN_ACTIONS.includes(name))
      for (const input of [undefined, {}, { editionId: pieces[0]?.editionId }])
        expect([name, await answer('nobody', name, input)]).toEqual([name, 'unauthenticated']);
});

describe('About a piece of an author', () => {
  it.each(Object.entries(PIECE_ACTIONS))(
    '%s is answered as the table of permissions says',
    async (name, rows) => {
      for (const { verb, input } of rows) {
        const wrong: string[] = [];
        const permitted = new Set<string>();
        for (const piece of pieces)
          for (const role of ROLES) {
            const code = await answer(role, name, input(piece));
            const isAllowed = isPermitted(PIECE_ROLE[role], verb, piece.state);
            if (isAllowed) permitted.add(code);
            // Without permission nothing is said but that there is no such piece, no permission, or that its state is another one.
            const isRight = isAllowed ? !REFUSED.includes(code) : [...REFUSED, 'conflict'].includes(code);
            const isHidden = role !== 'another author' || code === 'not_found';
            if (!isRight || !isHidden) wrong.push(`${role}, ${piece.state}: ${code}`);
          }
        expect(wrong, `${name} as ${verb}`).toEqual([]);
        // The request itself was a valid one.
        expect(
          ['ok', 'conflict'].some((code) => permitted.has(code)),
          name,
        ).toBe(true);
      }
    },
  );
});

describe('What the newsroom shares', () => {
  it.each(Object.entries(ROLE_ACTIONS))('%s is answered by the role alone', async (name, rows) => {
    for (const { roles, isOwned = false, input, answer: expected } of rows)
      for (const role of ROLES) {
        const code = await answer(role, name, input(things));
        const pieceRole = PIECE_ROLE[role] ?? (isOwned ? null : 'author');
        const isAllowed = pieceRole !== null && roles.includes(pieceRole);
        const right = isAllowed ? (expected ? [expected] : ['ok', 'conflict']) : ['forbidden'];
        expect(right, `${name} by ${role}: ${code}`).toContain(code);
      }
  });
});

describe('A route that changes something', () => {
  const first = () => pieces[0] as PieceInState;

  it('is in one of the tables, and every row of them is such a route', () => {
    const listed = [...Object.keys(PIECE_REQUESTS), ...Object.keys(UPLOAD_REQUESTS), ...OPEN_REQUESTS];
    expect(findChangingRoutes().sort()).toEqual(listed.sort());
  });

  it('does nothing for somebody who is not signed in', async () => {
    request.token = undefined;
    for (const [name, send] of Object.entries(UPLOAD_REQUESTS)) {
      const [method = ''] = name.split(' ');
      const upload = new Request('http://127.0.0.1/studio/media/uploads/x', { method });
      expect([name, (await send(upload)).status]).toEqual([name, 401]);
    }
    for (const [name, requests] of Object.entries(PIECE_REQUESTS))
      for (const send of requests) expect([name, (await send(first())).status]).toEqual([name, 401]);
  });

  it.each(Object.entries(PIECE_REQUESTS))(
    '%s saves for whoever may edit the piece',
    async (_name, requests) => {
      const wrong: string[] = [];
      for (const send of requests)
        for (const piece of pieces)
          for (const role of ROLES) {
            request.token = tokens[role];
            const { status } = await send(piece);
            const isAllowed = isPermitted(PIECE_ROLE[role], 'edit', piece.state);
            const isRight = isAllowed ? status === 200 : REFUSED_STATUS.includes(status);
            if (!isRight || (role === 'another author' && status !== 404))
              wrong.push(`${role}, ${piece.state}: ${status}`);
          }
      expect(wrong).toEqual([]);
    },
  );
});

describe('A route that reads something', () => {
  it('is in one of the tables, and every row of them is such a route', () => {
    const listed = [...Object.keys(PIECE_READS), ...Object.keys(SHARED_READS)];
    expect(findReadingRoutes().sort()).toEqual(listed.sort());
  });

  it('says nothing to somebody who is not signed in', async () => {
    request.token = undefined;
    for (const [name, { send }] of Object.entries(PIECE_READS))
      expect([name, (await send(pieces[0] as PieceInState)).status]).toEqual([name, 401]);
    for (const [name, { send }] of Object.entries(SHARED_READS))
      expect([name, (await send()).status]).toEqual([name, 401]);
  });

  it.each(Object.entries(PIECE_READS))(
    '%s answers whoever the table of permissions names',
    async (_name, { verb, states, send }) => {
      const wrong: string[] = [];
      for (const piece of pieces.filter(({ state }) => !states || states.includes(state)))
        for (const role of ROLES) {
          request.token = tokens[role];
          const { status } = await send(piece);
          const isAllowed = isPermitted(PIECE_ROLE[role], verb, piece.state);
          const isRight = isAllowed ? status === 200 : status === 404;
          if (!isRight) wrong.push(`${role}, ${piece.state}: ${status}`);
        }
      expect(wrong).toEqual([]);
    },
  );

  it.each(Object.entries(SHARED_READS))('%s answers by the role alone', async (_name, { roles, send }) => {
    for (const role of ROLES) {
      request.token = tokens[role];
      const { status } = await send();
      const isAllowed = roles.includes(PIECE_ROLE[role] ?? 'author');
      expect([role, status]).toEqual([role, isAllowed ? 200 : 403]);
    }
  });
});
