// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Reply } from '@/components/ui/reply';
import { renderHook } from '@/components/ui/testing/render-hook';
import { useRelease } from './use-release';

const refresh = vi.fn();
vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh }),
  unstable_isUnrecognizedActionError: () => false,
}));

const RELEASE = { id: 'release', version: 4 };
const stale: Reply<unknown> = {
  ...{ ok: false, code: 'conflict' },
  issues: [{ path: 'edition:e', key: 'releases.changedSince', message: 'It was changed.' }],
};

beforeEach(() => refresh.mockClear());

/** What the verb was sent, whether it was done, and what the screen says. */
async function acted(reply: Reply<unknown>) {
  const verb = vi.fn(async () => reply);
  const named = (path: string, message: string) => `${path} ${message}`;
  const screen = await renderHook(() => useRelease(RELEASE, named), null);
  let isDone: boolean | null = null;
  await screen.act(async () => {
    isDone = await screen.current.act(verb, { name: 'New' }, 'done');
  });
  return { sent: verb.mock.calls, isDone, failure: screen.current.failure };
}

it('A change names the version of the release that was on the screen', async () => {
  const { sent, isDone, failure } = await acted({ ok: true, data: null });
  expect(sent).toEqual([[{ name: 'New', ...RELEASE }]]);
  expect([isDone, failure, refresh.mock.calls.length]).toEqual([true, null, 0]);
});

it('Whoever was overtaken by a colleague reads that, sees the release as it is now, and keeps the dialog', async () => {
  const { isDone, failure } = await acted(stale);
  expect(isDone).toBe(false);
  expect(failure?.issues[0]?.message).toBe('edition:e It was changed.');
  expect(refresh).toHaveBeenCalledOnce();
});

it('Whoever changes a release again before the page shows the change goes on from their own', async () => {
  const verb = vi.fn(
    async ({ version }: { version: number }): Promise<Reply<unknown>> => ({
      ok: true,
      data: { version: version + 1 },
    }),
  );
  const twice = { id: 'twice', version: 4 };
  for (const dialog of ['a list', 'a redirect']) {
    const screen = await renderHook(() => useRelease(twice), null);
    await screen.act(async () => void (await screen.current.act(verb, { dialog }, 'done')));
  }
  expect(verb.mock.calls.map(([{ version }]) => version)).toEqual([4, 5]);
});

it('Of two clicks the second does nothing', async () => {
  const answers: ((reply: Reply<unknown>) => void)[] = [];
  const verb = vi.fn(() => new Promise<Reply<unknown>>((resolve) => void answers.push(resolve)));
  const screen = await renderHook(() => useRelease(RELEASE), null);
  const done: Promise<boolean>[] = [];
  const click = () => screen.act(() => void done.push(screen.current.act(verb, {}, 'done')));
  await click();
  await click();
  await screen.act(() => answers[0]?.({ ok: true, data: null }));
  expect(await Promise.all(done)).toEqual([true, false]);
  expect(verb).toHaveBeenCalledOnce();
});

it('Another refusal leaves the page as it is', async () => {
  const { isDone } = await acted({ ...stale, ok: false, code: 'invalid' });
  expect([isDone, refresh.mock.calls.length]).toEqual([false, 0]);
});
