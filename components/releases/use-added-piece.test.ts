// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { renderHook } from '@/components/ui/testing/render-hook';
import type { CandidateEdition } from '@/lib/releases/types';
import { useAddedPiece } from './use-added-piece';

const edition = (id: string, about: Partial<CandidateEdition> = {}): CandidateEdition => ({
  ...{ id, status: 'draft', isPublic: false, isScheduled: false, release: null },
  can: { publish: true, unpublish: true },
  ...about,
});

const inRelease = (id: string, name: string) => ({
  release: { id, name, number: 7, version: 1, at: null, timeZone: null, isRefused: false },
});

/** The dialog in which a piece with these editions was picked. */
async function picked(
  editions: Record<'ar' | 'en', CandidateEdition | null>,
  kind: 'publish' | 'withdraw' = 'publish',
) {
  const actions = {
    findPieces: async () => ({
      ok: true as const,
      data: [{ id: 'piece', kind: 'article' as const, title: 'Piece' }],
    }),
    getPiece: async () => ({ ok: true as const, data: { editions } }),
  };
  const dialog = await renderHook(() => useAddedPiece(kind, 'this', actions), null);
  await dialog.act(() => dialog.current.find(''));
  await dialog.act(() => dialog.current.pick({ value: 'piece', label: 'Piece' }));
  return dialog;
}

describe('Whoever puts a piece into a release', () => {
  it('puts both of its languages in, unless they say otherwise', async () => {
    const dialog = await picked({ ar: edition('a'), en: edition('e') });
    expect(dialog.current.take()?.map(({ editionId }) => editionId)).toEqual(['a', 'e']);
    await dialog.act(() => dialog.current.choose(['en']));
    expect(dialog.current.take()).toEqual([{ editionId: 'e', kind: 'publish', change: null }]);
    await dialog.act(() => dialog.current.choose([]));
    expect(dialog.current.take()).toBeNull();
  });

  it('is asked why readers get another text, of each language by itself', async () => {
    const dialog = await picked({
      ar: edition('a'),
      en: edition('e', { status: 'changed', isPublic: true }),
    });
    expect([dialog.current.needsReason('ar'), dialog.current.needsReason('en')]).toEqual([false, true]);
    let taken = dialog.current.take();
    expect(taken).toBeNull();
    await dialog.act(() => dialog.current.reasons.en.choose('facts'));
    await dialog.act(() => {
      taken = dialog.current.take();
    });
    expect(taken?.map(({ change }) => change)).toEqual([null, { reason: 'facts' }]);
  });

  it('says what readers are told of what is withdrawn, of each language by itself', async () => {
    const both = { ar: edition('a', { isPublic: true }), en: edition('e', { isPublic: true }) };
    const dialog = await picked(both, 'withdraw');
    await dialog.act(() => dialog.current.setNotice('en', 'Its source was wrong.'));
    expect(dialog.current.take()).toEqual([
      { editionId: 'a', kind: 'withdraw', change: null, notice: '' },
      { editionId: 'e', kind: 'withdraw', change: null, notice: 'Its source was wrong.' },
    ]);
    await dialog.act(() => dialog.current.choose(['ar']));
    expect([dialog.current.takesNotice('ar'), dialog.current.takesNotice('en')]).toEqual([true, false]);
  });

  it.each([
    ['there is none', null, 'absent'],
    ['it is in this release', edition('a', inRelease('this', 'Ours')), 'inThis'],
    ['it is in another release', edition('a', inRelease('that', 'Theirs')), 'inRelease'],
    ['it is scheduled by itself', edition('a', { isScheduled: true }), 'isScheduled'],
    ['readers see it already', edition('a', { status: 'published', isPublic: true }), 'noChange'],
    ['they may not publish it', edition('a', { can: { publish: false, unpublish: false } }), 'forbidden'],
  ] as const)('reads why a language cannot be put in: %s', async (_why, ar, key) => {
    const dialog = await picked({ ar, en: edition('e') });
    expect(dialog.current.obstacleOf('ar')?.key).toBe(key);
    expect(dialog.current.chosen).toEqual(['en']);
  });

  it('withdraws what readers see, and nothing else', async () => {
    const editions = { ar: edition('a'), en: edition('e', { status: 'published', isPublic: true }) };
    const dialog = await picked(editions, 'withdraw');
    expect(dialog.current.obstacleOf('ar')?.key).toBe('notPublic');
    expect(dialog.current.take()).toEqual([{ editionId: 'e', kind: 'withdraw', change: null, notice: '' }]);
  });
});
