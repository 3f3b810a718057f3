import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { addEntry } from '@/lib/lists/add-entry';
import { getList } from '@/lib/lists/get-list';
import { moveEntry } from '@/lib/lists/move-entry';
import { removeEntry } from '@/lib/lists/remove-entry';
import type { ListKey } from '@/lib/lists/types';
import { unpinEntry } from '@/lib/lists/unpin-entry';
import { updateList } from '@/lib/lists/update-list';
import { EVERYTHING, entryKey, listKey, piecesKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { listed } from './curated-list';

const news = () => givenEntry({ kind: 'center_news', ar: {}, publish: ['ar'] });

/** What a page reads that shows the first items of a list in English. */
async function readsOf(key: ListKey) {
  return (await collectReads(() => listed(key, 'en'))).reads;
}

/** Whether a change of what the public sees concerns a page that shows the list. */
async function isSeen(key: ListKey, work: () => Promise<unknown>): Promise<boolean> {
  const reads = await readsOf(key);
  const before = await lastPublicChange();
  await work();
  const rows = await db().publicChange.findMany({ where: { number: { gt: before } } });
  return rows.some(({ keys }) => keys.some((changed) => reads.has(changed)));
}

async function change<Change>(
  verb: (actor: Actor, change: Change & { key: 'center-news'; version: number }) => Promise<unknown>,
  input: Change,
): Promise<unknown> {
  const omar = await signedIn('omar');
  const { version } = await getList(omar, 'center-news');
  return verb(omar, { ...input, key: 'center-news', version });
}

describe('A page that shows a list', () => {
  it('depends on the list, on its pins and on the pieces that fill it in either language, and on nothing else', async () => {
    await givenList('center-news', []);
    const [pinned, draft] = [await news(), await givenEntry({ kind: 'center_news', en: {} })];
    await givenPins('center-news', { 0: draft.entryId, 1: pinned.entryId });
    expect([...(await readsOf('center-news')).keys()].sort()).toEqual(
      [
        listKey('center-news'),
        entryKey(draft.entryId),
        entryKey(pinned.entryId),
        piecesKey('center_news', 'ar'),
        piecesKey('center_news', 'en'),
      ].sort(),
    );
    const reads = await readsOf('front-page');
    expect([...reads.keys()]).toEqual([listKey('front-page')]);
    expect(reads.has(EVERYTHING)).toBe(false);
  });

  it('changes when an item is pinned, moved, unpinned, removed and added, and when the rules change', async () => {
    await givenList('center-news', []);
    const { entryId } = await news();
    await news();
    const verbs = [
      () => change(committed(moveEntry), { entryId, to: 1 }),
      () => change(committed(moveEntry), { entryId, to: 0 }),
      () => change(committed(unpinEntry), { entryId }),
      () => change(committed(removeEntry), { entryId }),
      () => change(committed(addEntry), { entryId }),
      () => change(committed(updateList), { shown: 7, showsOtherLanguage: true }),
    ];
    for (const verb of verbs) expect(await isSeen('center-news', verb)).toBe(true);
  });

  it('changes when an item is published that fills the list, or a draft that is pinned', async () => {
    await givenList('center-news', []);
    expect(await isSeen('center-news', news)).toBe(true);
    const draft = await givenEntry({ ar: {} });
    await givenPins('front-page', { 0: draft.entryId });
    const omar = await signedIn('omar');
    expect(await isSeen('front-page', () => publishPresent(omar, draft.editions.ar ?? ''))).toBe(true);
  });

  it('does not change when a piece of another kind is published', async () => {
    await givenPins('front-page', {});
    const { editions } = await givenEntry({ ar: {} });
    const publish = async () => publishPresent(await signedIn('omar'), editions.ar ?? '');
    expect(await isSeen('center-news', publish)).toBe(false);
    expect(await isSeen('front-page', news)).toBe(false);
  });
});
