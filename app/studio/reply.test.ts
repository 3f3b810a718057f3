import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { POST } from './editions/[id]/steps/route';
import { reply } from './reply';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'accept-language': 'en' }),
}));

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const asked = vi.hoisted(() => ({ times: 0, thrown: new Error() }));
vi.mock('./session', () => {
  const nobody = async () => {
    asked.times += 1;
    throw asked.thrown;
  };
  return { requireSignedIn: nobody, currentUser: nobody };
});

const save = () => {
  const body = JSON.stringify({ version: 1, clientId: 'tab', steps: [] });
  const headers = { 'content-type': 'application/json' };
  const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body });
  return POST(request, { params: Promise.resolve({ id: 'x' }) });
};

beforeEach(() => {
  asked.times = 0;
  asked.thrown = refused;
});

describe('While the database is away', () => {
  it('a save is refused as something to try again, in words, at the first failure', async () => {
    const answer = await save();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({
      code: 'unavailable',
      issues: [{ message: expect.stringMatching(/^The newsroom cannot be reached/) }],
    });
    // Each question to it may take seconds.
    expect(asked.times).toBe(1);
  });

  it('a form hears the same', async () => {
    expect(await reply(z.undefined(), undefined, async () => {})).toMatchObject({ code: 'unavailable' });
  });
});

it('A bug is not mistaken for an absence', async () => {
  asked.thrown = new TypeError('x is not a function');
  const answer = await save();
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ code: 'bug' });
});
