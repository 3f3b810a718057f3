import { expect, it, vi } from 'vitest';
import type { Reply } from './reply';
import { changeSeen, seenVersion } from './seen-version';

const stored = (version: number) =>
  vi.fn(async (): Promise<Reply<unknown>> => ({ ok: true, data: { version } }));
const refused = (code: string) =>
  vi.fn(async (): Promise<Reply<unknown>> => ({ ok: false, code, issues: [] }));

it('Whoever changes a record twice before the page shows the first change changes their own', async () => {
  const [first, second] = [stored(5), stored(6)];
  await changeSeen('twice', 4, first);
  await changeSeen('twice', 4, second);
  expect([first.mock.calls, second.mock.calls]).toEqual([[[4]], [[5]]]);
  expect(seenVersion('twice', 4)).toBe(6);
});

it('What a colleague has stored since counts as soon as the page shows it, and other records keep theirs', async () => {
  await changeSeen('shown', 4, stored(5));
  expect([seenVersion('shown', 7), seenVersion('other', 1)]).toEqual([7, 1]);
});

it('After a conflict the page counts, also one from before: the database may have been restored', async () => {
  await changeSeen('restored', 8, stored(9));
  await changeSeen('restored', 8, refused('conflict'));
  expect(seenVersion('restored', 3)).toBe(3);
});

it.each(['network', 'invalid'])(
  'A change that is refused with %s leaves the version as it was',
  async (code) => {
    await changeSeen(code, 1, stored(2));
    await changeSeen(code, 1, refused(code));
    expect(seenVersion(code, 1)).toBe(2);
  },
);

it('A change that answers no version leaves the one before it', async () => {
  await changeSeen('gone', 1, stored(2));
  await changeSeen('gone', 1, async () => ({ ok: true, data: undefined }));
  expect(seenVersion('gone', 1)).toBe(2);
});
