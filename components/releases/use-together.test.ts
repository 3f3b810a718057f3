// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { EditActions } from '@/components/editor/screen/edit-actions';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import type { Reply } from '@/components/ui/reply';
import { renderHook } from '@/components/ui/testing/render-hook';
import { useTogether } from './use-together';

const seen = (documentVersion: number) => ({ documentVersion, fieldsVersion: 2, entryVersion: 3 });
const OWN = { seen: seen(4), change: null };

interface Other {
  status?: 'draft' | 'published' | 'changed';
  mayPublish?: boolean;
  /** That was checked, of the edition in the dialog. */
  title?: string;
  reply?: Reply<{ id: string; at: Date }>;
}

const DONE = { ok: true as const, data: { id: 'release', at: new Date(0) } };
const PAST: Reply<never> = {
  ...{ ok: false, code: 'invalid' },
  issues: [{ path: 'moment', key: 'schedule.past', message: 'It is past.' }],
};
const MOMENT = { wallTime: '2020-12-03T09:00', timeZone: 'Asia/Dubai', occurrence: null };

/** The publish dialog of an English edition, beside an Arabic one. */
async function openDialog({
  status = 'draft',
  mayPublish = true,
  title = 'Title',
  reply = DONE,
}: Other = {}) {
  const sent: unknown[] = [];
  const answer = async (input: unknown) => {
    sent.push(input);
    return reply;
  };
  const check = { title: 'عنوان', issues: [], warnings: [], slug: 'piece', dateline: null, readerLists: [] };
  const actions = {
    publishCheck: async () => ({
      ok: true as const,
      data: { ...check, versions: seen(9), needsReason: status === 'changed' },
    }),
    openReleases: async () => ({
      ok: true as const,
      data: [{ id: 'open', number: 3, name: 'Open', version: 6, at: null }],
    }),
    ...{ releaseTogether: answer, putIntoRelease: answer },
  } as unknown as EditActions;
  const entry = {
    editions: {
      ar: { id: 'ar', status, title: 'عنوان' },
      en: { id: 'en', status: 'draft', title: 'Of the page' },
    },
    can: { ar: { publish: mayPublish }, en: { publish: true } },
  };
  const piece = { entry, edition: { id: 'en', locale: 'en' } } as unknown as EditedPiece;
  const dialog = await renderHook(() => useTogether(piece, actions, { title }), null);
  return { dialog, sent };
}

describe('Whoever publishes an edition', () => {
  it('publishes both languages as they were checked, the Arabic one first', async () => {
    const { dialog, sent } = await openDialog();
    await dialog.act(() => dialog.current.choose('both'));
    await dialog.act(() => dialog.current.send(OWN, null));
    expect(sent).toEqual([
      {
        name: 'Title',
        editions: [
          { editionId: 'ar', seen: seen(9), change: null },
          { editionId: 'en', ...OWN },
        ],
        moment: null,
      },
    ]);
  });

  it('says why readers get another text in the other language too', async () => {
    const { dialog, sent } = await openDialog({ status: 'changed' });
    await dialog.act(() => dialog.current.choose('both'));
    await dialog.act(() => dialog.current.send(OWN, null));
    expect(sent).toEqual([]);
    expect(dialog.current.otherChange.missing).toBe('reason');
    await dialog.act(() => dialog.current.otherChange.choose('typo'));
    await dialog.act(() => dialog.current.send(OWN, null));
    expect(sent).toMatchObject([{ editions: [{ change: { reason: 'typo' } }, { change: null }] }]);
  });

  it.each([
    ['readers see it already', { status: 'published' }],
    ['they may not publish it', { mayPublish: false }],
  ] as const)('is not offered the other language when %s', async (_why, other) => {
    const { dialog, sent } = await openDialog(other);
    expect(dialog.current.canBoth).toBe(false);
    await dialog.act(() => dialog.current.choose('release'));
    await dialog.act(() => dialog.current.send(OWN, null));
    expect(sent).toMatchObject([{ release: null, name: 'Title', editions: [{ editionId: 'en' }] }]);
  });

  it('puts this language alone into a release that is open', async () => {
    const { dialog, sent } = await openDialog();
    await dialog.act(() => dialog.current.choose('release'));
    await dialog.act(() => dialog.current.takeBoth(false));
    await dialog.act(() => dialog.current.target.choose('open'));
    await dialog.act(() => dialog.current.send(OWN, null));
    expect(sent).toMatchObject([
      { release: { id: 'open', version: 6 }, editions: [{ editionId: 'en', ...OWN }] },
    ]);
  });

  it.each(['both', 'release'] as const)(
    'is not held up by a title that is longer than a name (%s)',
    async (mode) => {
      const { dialog, sent } = await openDialog({ title: 'water '.repeat(50).trim() });
      await dialog.act(() => dialog.current.choose(mode));
      await dialog.act(() => dialog.current.send(OWN, null));
      expect(sent).toMatchObject([{ name: `${'water '.repeat(20).trim()}…` }]);
    },
  );

  it('keeps the name that they have typed for a new release', async () => {
    const { dialog, sent } = await openDialog();
    await dialog.act(() => dialog.current.choose('release'));
    await dialog.act(() => dialog.current.target.setName('Summit'));
    await dialog.act(() => dialog.current.choose('alone'));
    await dialog.act(() => dialog.current.choose('release'));
    await dialog.act(() => dialog.current.send(OWN, null));
    expect(sent).toMatchObject([{ name: 'Summit' }]);
  });

  it('reads beside its field that the moment of both is past, until they choose otherwise', async () => {
    const { dialog } = await openDialog({ reply: PAST });
    await dialog.act(() => dialog.current.choose('both'));
    await dialog.act(() => dialog.current.send(OWN, MOMENT));
    expect(dialog.current.momentError).toBe('It is past.');
    await dialog.act(() => dialog.current.choose('alone'));
    expect([dialog.current.momentError, dialog.current.failure]).toEqual([undefined, null]);
  });
});
