// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderHook } from '@/components/ui/testing/render-hook';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { usePublishing } from './use-publishing';

const VERSIONS = { documentVersion: 4, fieldsVersion: 2, entryVersion: 3 };

const unused = () => Promise.reject(new Error('not called in this test'));

it('What is published is the version that was checked, not what a colleague has written since', async () => {
  let versionInEditor = 4;
  const published: unknown[] = [];
  const actions: EditActions = {
    addFormerAddress: unused,
    putIntoMenu: unused,
    publishCheck: async () => ({
      ok: true,
      data: {
        issues: [],
        warnings: [],
        ...{ title: 'Piece', slug: 'piece' },
        ...{ dateline: null, firstPublishedAt: null },
        versions: { ...VERSIONS, documentVersion: 5 },
        needsReason: false,
        readerLists: [],
      },
    }),
    publish: async (input) => {
      published.push(input);
      return { ok: true, data: { path: '/en/articles/piece' } };
    },
    unpublish: unused,
    liveDifference: unused,
    changeNotice: unused,
    markCurrent: unused,
    undoMarkCurrent: unused,
    ...{ sourceCheck: unused, setSourceLocale: unused },
    ...{ listTranslators: unused, assignTranslator: unused },
    archive: unused,
    takeOutOfArchive: unused,
    review: {
      ...{ submit: unused, withdrawSubmission: unused, requestChanges: unused },
      ...{ approve: unused, assignReviewer: unused, comment: unused },
    },
    previewLinks: { list: unused, make: unused, revoke: unused },
    duplicate: unused,
    trash: unused,
    takeOut: unused,
    whoWrote: unused,
    exchangeSlugs: unused,
    discardChanges: unused,
    undoDiscard: unused,
    nameChoices: async () => ({ ok: true as const, data: [] }),
    findChoices: unused,
    schedule: async (input) => {
      published.push(input);
      return { ok: true, data: { at: new Date(0) } };
    },
    takeNewerText: async (input) => {
      published.push(input);
      return { ok: true, data: { at: new Date(0), version: 2 } };
    },
    scheduleWithdrawal: unused,
    moveScheduled: unused,
    cancelScheduled: unused,
    setEmbargo: unused,
    ...{ openReleases: unused, putIntoRelease: unused, releaseTogether: unused, refreshInRelease: unused },
  };
  const writing = {
    saveStatus: { state: { kind: 'saved', at: null }, isStoredOnDevice: true } as const,
    stored: null,
    recovered: [],
    colleagues: [],
    discardRecovered: () => undefined,
    flush: async () => true,
    sync: async () => true,
    version: () => versionInEditor,
  };
  const fields = { refresh: async () => undefined, flush: async () => true };
  const edition = { id: 'edition', locale: 'en', publication: null };
  const piece = { edition, entry: { editions: { ar: null, en: null } } } as EditedPiece;
  const dialog = await renderHook(() => usePublishing(piece, actions, writing, fields), null);
  await dialog.act(() => dialog.current.open());
  versionInEditor = 5;
  await dialog.act(() => dialog.current.publish());
  expect(published).toEqual([{ editionId: 'edition', ...VERSIONS, change: null }]);

  await dialog.act(() => dialog.current.open());
  await dialog.act(() => dialog.current.scheduling.setLater(true));
  await dialog.act(() => dialog.current.publish());
  const seen = { ...VERSIONS, documentVersion: 5 };
  expect(published[1]).toMatchObject({
    editionId: 'edition',
    seen,
    change: null,
    moment: { occurrence: null },
  });

  await dialog.act(() => dialog.current.takeNewerText({ id: 'scheduled', version: 3 }));
  await dialog.act(() => dialog.current.publish());
  expect(published[2]).toEqual({ id: 'scheduled', version: 3, text: { seen, change: null } });
  expect(dialog.current.opened).toBe(false);
});
