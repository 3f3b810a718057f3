// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Reply } from '@/components/ui/reply';
import { renderHook } from '@/components/ui/testing/render-hook';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { usePublishing } from './use-publishing';

const DATES = { dateline: null, firstPublishedAt: null };
const DONE = { ok: true as const, data: { id: 'release', at: new Date(0) } };

const refused = (code: 'conflict' | 'invalid', path: string): Reply<never> => ({
  ...{ ok: false, code },
  issues: [{ path, key: 'refused', message: `Refused: ${path}` }],
});

/** The publish dialog of an English edition beside an Arabic one, where each check reads newer fields of both. */
async function openDialog(...replies: Reply<typeof DONE.data>[]) {
  const sent: { editions: unknown }[] = [];
  let fieldsVersion = 0;
  const answer = async (input: { editions: unknown }) => {
    sent.push(input);
    return replies.shift() ?? DONE;
  };
  const actions = {
    publishCheck: async () => {
      fieldsVersion += 1;
      const versions = { documentVersion: 4, fieldsVersion, entryVersion: 3 };
      const check = { title: 'Title', issues: [], warnings: [], slug: 'title' };
      return {
        ok: true as const,
        data: { ...check, ...DATES, versions, needsReason: false, readerLists: [] },
      };
    },
    openReleases: async () => ({ ok: true as const, data: [] }),
    ...{ releaseTogether: answer, putIntoRelease: answer },
    schedule: async () => refused('invalid', 'moment'),
  } as unknown as EditActions;
  const writing = {
    ...{ saveStatus: { state: { kind: 'saved', at: null }, isStoredOnDevice: true } as const, stored: null },
    ...{ recovered: [], colleagues: [], discardRecovered: () => undefined },
    ...{ flush: async () => true, sync: async () => true, version: () => 4 },
  };
  const fields = { refresh: async () => undefined, flush: async () => true };
  const edition = { id: 'en', locale: 'en', publication: null };
  const entry = {
    editions: { ar: { id: 'ar', status: 'draft', title: 'عنوان' }, en: { ...edition, title: 'Title' } },
    can: { ar: { publish: true }, en: { publish: true } },
  };
  const piece = { edition, entry } as unknown as EditedPiece;
  const dialog = await renderHook(() => usePublishing(piece, actions, writing, fields), null);
  await dialog.act(() => dialog.current.open());
  return { dialog, sent };
}

describe('Whoever publishes both languages', () => {
  it.each(['both', 'release'] as const)(
    'gets over what a colleague has changed meanwhile: both are checked again (%s)',
    async (mode) => {
      const { dialog, sent } = await openDialog(refused('conflict', 'fields'));
      await dialog.act(() => dialog.current.together.choose(mode));
      await dialog.act(() => dialog.current.publish());
      expect(dialog.current.failure?.issues[0]?.message).toBe('Refused: fields');
      await dialog.act(() => dialog.current.publish());
      const [before, after] = sent.map(({ editions }) => versionsIn(editions));
      expect(before?.every((version, index) => version < (after?.[index] ?? 0))).toBe(true);
      expect(dialog.current.opened).toBe(false);
    },
  );

  it('reads at the moment what is wrong with it', async () => {
    const { dialog } = await openDialog(refused('invalid', 'moment'));
    await dialog.act(() => dialog.current.together.choose('both'));
    await dialog.act(() => dialog.current.scheduling.setLater(true));
    await dialog.act(() => dialog.current.publish());
    expect(dialog.current.scheduling.momentError).toBe('Refused: moment');
    expect(dialog.current.opened).toBe(true);
  });

  it('does not read what was refused of this language alone', async () => {
    const { dialog } = await openDialog();
    await dialog.act(() => dialog.current.scheduling.setLater(true));
    await dialog.act(() => dialog.current.publish());
    expect(dialog.current.scheduling.momentError).toBe('Refused: moment');
    await dialog.act(() => dialog.current.together.choose('both'));
    expect([dialog.current.scheduling.momentError, dialog.current.failure]).toEqual([undefined, null]);
  });
});

const versionsIn = (editions: unknown) =>
  (editions as { seen: { fieldsVersion: number } }[]).map(({ seen }) => seen.fieldsVersion);
