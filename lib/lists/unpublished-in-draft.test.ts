import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { findFeed } from '@/lib/publications/find-feed';
import { listArranged } from '@/lib/publications/list-arranged';
import { listsBeside } from '@/lib/publications/lists-beside';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, release, signAll } from '@/lib/testing/given-release';
import { givenList } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { frontLists, seenFront } from '@/lib/testing/seen-front';
import { addEntry } from './add-entry';
import { createList } from './create-list';
import { getList } from './get-list';
import { listCandidates } from './list-candidates';
import { publishListDraft, startListDraft } from './list-draft';
import { moveEntry } from './move-entry';
import { removeEntry } from './remove-entry';
import { BUILT_IN_LISTS, type ListKey } from './types';

const SECRET = 'سر لم يُنشر';

let omar: Actor;

beforeEach(async () => {
  omar = await signedIn('omar');
  await db().listDraft.deleteMany();
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await db().publication.deleteMany();
  for (const key of BUILT_IN_LISTS) await givenList(key, []);
});

const at = async (key: ListKey) => ({ key, version: (await getList(omar, key)).version });
const start = async (key: ListKey) => committed(startListDraft)(omar, await at(key));
const publishDraft = async (key: ListKey) => committed(publishListDraft)(omar, await at(key));
const add = async (key: ListKey, entryId: string) =>
  committed(addEntry)(omar, { ...(await at(key)), entryId });
const titles = async (key: ListKey, actor = omar) =>
  (await getList(actor, key)).items.map(({ titles: { ar } }) => ar);
const front = async () => {
  const { lead, picks } = await seenFront('ar');
  return [lead, ...picks].map((card) => card?.title);
};

/** A list that stands everywhere a list can stand, with a published piece on it. */
async function givenEverywhere(): Promise<ListKey> {
  const page = { slugAr: 'ملف', slugEn: 'file' };
  const where = { nameAr: 'ملف', nameEn: 'File', frontOrder: 1, isBeside: true, page };
  const { key } = await committed(createList)(await signedIn('layla'), where);
  const { entryId } = await givenEntry({ ar: { title: 'منشورة' }, publish: ['ar'] });
  await add(key, entryId);
  return key;
}

/** Everything that readers, and programs for them, get of the lists. */
const publicData = async (key: ListKey) =>
  JSON.stringify(
    [
      await Promise.all([seenFront('ar'), frontLists('ar'), listsBeside('ar')]),
      await Promise.all([listArranged(key, 'ar', null), findFeed('ar', 'lists', 'ملف')]),
    ],
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  );

describe('A piece that is not published yet', () => {
  it('joins Center News when it is published, although it was removed from its draft before', async () => {
    const { entryId, editions } = await givenEntry({ kind: 'center_news', ar: { title: 'خبر لاحق' } });
    await start('center-news');
    await add('center-news', entryId);
    await committed(removeEntry)(omar, { ...(await at('center-news')), entryId });
    await publishDraft('center-news');
    await publishPresent(omar, editions.ar ?? '');
    expect(await titles('center-news')).toContain('خبر لاحق');
  });

  it('is put into the draft of a list, where it is marked, and not on the list itself', async () => {
    const { entryId } = await givenEntry({ ar: { title: SECRET } });
    await expect(add('front-page', entryId)).rejects.toMatchObject({
      issues: [{ key: 'lists.unpublished' }],
    });
    expect(await listCandidates(omar, 'front-page', SECRET)).toEqual([]);
    await start('front-page');
    expect(await listCandidates(omar, 'front-page', SECRET)).toMatchObject([
      { entryId, published: { ar: false, en: false } },
    ]);
    await add('front-page', entryId);
    const list = await getList(omar, 'front-page');
    expect(list.items).toMatchObject([{ entryId, published: { ar: false, en: false } }]);
    expect(list.draft).toMatchObject({ unpublished: 1 });
    expect(await listCandidates(omar, 'front-page', SECRET)).toEqual([]);
  });

  it('is not put into one from the trash, nor where its kind does not belong', async () => {
    const trashed = await givenEntry({ ar: { title: 'في السلة' } });
    const news = await givenEntry({ kind: 'center_news', ar: { title: 'خبر' } });
    await db().entry.update({ where: { id: trashed.entryId }, data: { trashedAt: new Date() } });
    await start('front-page');
    expect(await listCandidates(omar, 'front-page', 'السلة')).toEqual([]);
    await expect(add('front-page', trashed.entryId)).rejects.toMatchObject({
      issues: [{ key: 'lists.inTrash' }],
    });
    await expect(add('front-page', news.entryId)).rejects.toMatchObject({ issues: [{ key: 'lists.kind' }] });
  });

  it('is seen by no reader when the draft is published, and at its position once it is published itself', async () => {
    const key = await givenEverywhere();
    const { entryId, editions } = await givenEntry({ ar: { title: SECRET } });
    for (const each of [key, 'front-page']) {
      await start(each);
      await add(each, entryId);
      await publishDraft(each);
    }
    expect(await titles(key)).toEqual([SECRET, 'منشورة']);
    const before = await publicData(key);
    expect(before).toContain('منشورة');
    expect(before).not.toContain(SECRET);
    expect(before).not.toContain(entryId);
    expect(await titles(key, await signedIn('sara'))).toEqual(['منشورة']);
    await publishPresent(omar, editions.ar ?? '');
    const shown = [SECRET, 'منشورة'];
    const titlesIn = (pieces: { title: string }[] | undefined) => pieces?.map(({ title }) => title);
    expect(titlesIn((await listArranged(key, 'ar', null))?.rows)).toEqual(shown);
    expect(titlesIn((await frontLists('ar'))[0]?.pieces)).toEqual(shown);
    expect(titlesIn((await listsBeside('ar')).others[0]?.lines)).toEqual(shown);
    expect(titlesIn((await findFeed('ar', 'lists', 'ملف'))?.pieces)).toContain(SECRET);
    expect(await front()).toEqual([SECRET]);
  });

  it('leads Center News from the draft, where it stands at its date otherwise', async () => {
    const key = 'center-news';
    const ar = { title: 'منشور', dateline: '2026-01-02' };
    await givenEntry({ kind: 'center_news', ar, publish: ['ar'] });
    const early = { title: SECRET, dateline: '2026-01-01' };
    const { entryId, editions } = await givenEntry({ kind: 'center_news', ar: early });
    await start(key);
    expect(await listCandidates(omar, key, SECRET)).toMatchObject([{ entryId }]);
    await add(key, entryId);
    await expect(add(key, entryId)).rejects.toMatchObject({ issues: [{ key: 'lists.already' }] });
    await publishDraft(key);
    const lines = async () => (await listsBeside('ar')).centerNews.map(({ title }) => title);
    expect(await lines()).toEqual(['منشور']);
    await publishPresent(omar, editions.ar ?? '');
    expect(await lines()).toEqual([SECRET, 'منشور']);
  });
});

describe('A release that publishes a piece for the first time and arranges the list with it', () => {
  it('shows both at one instant, and nothing of either before', async () => {
    const old = await givenEntry({ ar: { title: 'منشورة' }, publish: ['ar'] });
    await givenList('front-page', [old.entryId]);
    const { entryId, editions } = await givenEntry({ ar: { title: SECRET } });
    await start('front-page');
    await add('front-page', entryId);
    await committed(moveEntry)(omar, { ...(await at('front-page')), entryId, to: 1 });
    await committed(moveEntry)(omar, { ...(await at('front-page')), entryId, to: 0 });
    const { id } = await createRelease(omar, { name: 'Both', editionIds: [editions.ar ?? ''] });
    await release.addList(omar, id, { listKey: 'front-page' });
    await signAll(omar, id);
    expect(await front()).toEqual(['منشورة']);
    const changes = await db().publicChange.count();
    await release.publish(omar, id, {});
    expect(await front()).toEqual([SECRET, 'منشورة']);
    expect(await db().publicChange.count()).toBe(changes + 1);
    await release.rollBack(omar, id, {});
    expect(await front()).toEqual(['منشورة']);
  });
});
