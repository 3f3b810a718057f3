import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_SETTLED } from '@/lib/publishing/types';
import { settleScheduledAction } from './actions';

const done = vi.hoisted(() => ({ calls: [] as unknown[] }));
const refused = vi.hoisted(() => ({ ok: false, code: 'conflict', issues: [] }));
vi.mock('server-only', () => ({}));
vi.mock('@/app/studio/(newsroom)/_piece/schedule-actions', () => ({
  moveScheduledAction: async (input: { version: number }) => {
    done.calls.push(['change', input]);
    return input.version === 1 ? { ok: true, data: {} } : refused;
  },
}));
vi.mock('@/app/studio/(newsroom)/releases/actions', () => ({
  planReleaseAction: async (input: unknown) => {
    done.calls.push(['release', input]);
    return { ok: true, data: {} };
  },
}));
vi.mock('@/app/studio/reply', () => ({
  reply: async (
    schema: { safeParse: (input: unknown) => { success: boolean; data?: unknown } },
    input: unknown,
    verb: (signedIn: unknown, parsed: unknown) => Promise<unknown>,
  ) => {
    const { success, data } = schema.safeParse(input);
    return success ? { ok: true, data: await verb({}, data) } : { ok: false, code: 'invalid', issues: [] };
  },
}));

const id = (last: number) => `01890000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const moment = { wallTime: '2099-01-01T09:00', timeZone: 'Europe/Berlin', occurrence: null };
const row = (last: number, version = 1, isRelease = false) => ({ id: id(last), version, moment, isRelease });

beforeEach(() => {
  done.calls = [];
});

describe('What is at another time than was chosen', () => {
  it('is settled with one request, each by its own action and with an answer of its own', async () => {
    const rows = [row(1), row(2, 2), row(3, 1, true)];
    expect(await settleScheduledAction({ rows })).toEqual({
      ok: true,
      data: [{ ok: true, data: {} }, refused, { ok: true, data: {} }],
    });
    const sent = rows.map(({ isRelease, ...each }) => [isRelease ? 'release' : 'change', each]);
    expect(done.calls).toEqual(sent);
  });

  it('is refused as a whole where it is nothing, more than a page shows, or something else', async () => {
    const many = Array.from({ length: MAX_SETTLED + 1 }, (_, index) => row(index));
    for (const rows of [[], many, [{ ...row(1), notice: 'Gone.' }]])
      expect(await settleScheduledAction({ rows })).toMatchObject({ ok: false, code: 'invalid' });
    expect(done.calls).toEqual([]);
    expect(await settleScheduledAction({ rows: many.slice(1) })).toMatchObject({ ok: true });
  });
});
