import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archiveEntry } from '@/lib/archive/archive-entry';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { keepArrangement } from '@/lib/lists/keep-arrangement';
import { publishListDraft } from '@/lib/lists/list-draft';
import { moveEntry } from '@/lib/lists/move-entry';
import { setEmbargo } from '@/lib/publishing/schedule/set-embargo';
import { changeReviewRules } from '@/lib/review/review-rules';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { mergePeople } from '@/lib/testing/given-merge';
import { createRelease, givenListDraft, itemOf, release, signAll, write } from '@/lib/testing/given-release';
import { momentIn } from '@/lib/testing/given-scheduled';
import { publicTables } from '@/lib/testing/public-rows';
import { givenList } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import { getRelease } from './get-release';

let omar: Actor;
let layla: Actor;

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});

beforeEach(async () => {
  await db().listDraft.deleteMany();
  await db().$executeRaw`UPDATE "ReleaseList" SET "open" = NULL`;
});

async function givenPair(publish: ('ar' | 'en')[] = []) {
  const { entryId, editions } = await givenEntry({ en: {}, ar: {}, publish });
  return { entryId, en: editions.en ?? '', ar: editions.ar ?? '' };
}

const shown = (editionId: string) => db().publication.findUnique({ where: { editionId } });
const pins = async () =>
  (await db().listPin.findMany({ where: { list: { key: 'front-page' } }, orderBy: { position: 'asc' } })).map(
    ({ entryId }) => entryId,
  );
const refusedWith = (key: string) => ({
  code: 'invalid',
  issues: expect.arrayContaining([expect.objectContaining({ key })]),
});

describe('Publishing a release', () => {
  it('shows readers everything in it at one instant, with an event of each', async () => {
    const [fresh, live] = [await givenPair(), await givenPair(['en'])];
    await givenList('front-page', [fresh.entryId, live.entryId]);
    await givenListDraft(omar, 'front-page', live.entryId);
    const { id, number } = await createRelease(omar, {
      name: 'Both languages',
      ...{ editionIds: [fresh.ar, fresh.en], listKeys: ['front-page'] },
    });
    await release.withdraw(omar, id, { editionId: live.en });
    await release.addRedirect(omar, id, { fromPath: '/en/about-us/', toPath: 'http://127.0.0.1:3000/en' });
    await signAll(omar, id);
    const { at } = await release.publish(layla, id, {});
    for (const editionId of [fresh.ar, fresh.en])
      expect(await shown(editionId)).toMatchObject({ firstPublishedAt: at, updatedAt: at, datelineAt: at });
    expect(await shown(live.en)).toBeNull();
    expect(await pins()).toEqual([live.entryId, fresh.entryId]);
    expect(await db().listDraft.count()).toBe(0);
    expect(await db().redirect.findUnique({ where: { fromPath: '/en/about-us' } })).toMatchObject({
      toPath: '/en',
    });
    expect(await getRelease(omar, id)).toMatchObject({
      state: 'published',
      publishedBy: { id: layla.userId },
    });
    const events = await db().auditEvent.findMany({
      where: { data: { path: ['releaseId'], equals: id } },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual([
      ...['edition.unpublished', 'edition.published', 'edition.published', 'list.draft_published'],
    ]);
    const [last] = await db().auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(last).toMatchObject({ action: 'release.published', data: { number, editions: 3, redirects: 1 } });
  });

  it('goes on as planned when the author who fills a list is merged into another one', async () => {
    const [lost, kept, piece] = [
      await givenPerson('lost'),
      await givenPerson('kept'),
      await givenPair(['en']),
    ];
    const where = { key: 'front-page' };
    await givenList('front-page', [piece.entryId]);
    const rule = { fill: null, personId: lost.id, version: { increment: 1 } };
    const list = await db().list.update({ where, data: rule });
    const keep = () => transaction((tx) => keepArrangement(tx, list.id, null));
    await keep();
    await givenListDraft(omar, 'front-page', piece.entryId);
    const { id } = await createRelease(omar, { name: 'Planned', listKeys: ['front-page'] });
    await mergePeople(layla, lost.id, kept.id);
    await keep();
    expect((await getRelease(omar, id)).lists).toMatchObject([{ isAsDraft: true, issues: [] }]);
    await release.publish(layla, id, {});
    expect(await db().listDraft.count()).toBe(0);
    expect(await db().list.findUnique({ where })).toMatchObject({ personId: kept.id });
    await db().list.update({ where, data: { fill: 'article', personId: null } });
  });

  it('needs somebody’s signature under each language, which lapses when anything of that language changes', async () => {
    const { ar, en } = await givenPair();
    const { id } = await createRelease(omar, { name: 'Signed', editionIds: [ar, en] });
    const signed = async () =>
      (await getRelease(omar, id)).signatures.filter((each) => each.signed).map(({ locale }) => locale);
    await signAll(omar, id);
    expect(await signed()).toEqual(['ar', 'en']);
    await release.refresh(omar, id, { itemId: (await itemOf(en)).id });
    expect(await signed()).toEqual(['ar']);
    await expect(release.publish(omar, id, {})).rejects.toMatchObject({
      issues: [{ path: 'signOff:en', key: 'releases.notSigned' }],
    });
    await release.sign(omar, id, { locale: 'en' });
    await release.unsign(omar, id, { locale: 'ar' });
    await expect(release.publish(omar, id, {})).rejects.toMatchObject({ issues: [{ path: 'signOff:ar' }] });
    const other = await givenPair();
    await release.add(omar, id, { editionId: other.en });
    expect(await signed()).toEqual([]);
    await signAll(omar, id);
    await release.remove(omar, id, { itemId: (await itemOf(ar)).id });
    await expect(release.sign(omar, id, { locale: 'ar' })).rejects.toMatchObject({
      issues: [{ key: 'releases.nothingToSign' }],
    });
    await release.publish(omar, id, {});
    expect(await Promise.all([shown(ar), shown(en)])).toEqual([null, expect.anything()]);
  });

  it.each([
    [
      'was published by hand since',
      'releases.outdated',
      (_entryId: string, en: string) => publishPresent(omar, en),
    ],
    ['is archived', 'releases.inArchive', (entryId: string) => committed(archiveEntry)(omar, entryId)],
    [
      'is under embargo',
      'publish.embargoed',
      (entryId: string) => committed(setEmbargo)(omar, entryId, { moment: momentIn(2) }),
    ],
    [
      'has lost its title',
      'publish.titleMissing',
      async (_entryId: string, en: string) => {
        await write(omar, en, '');
        const item = await itemOf(en);
        await release.refresh(omar, item.releaseId, { itemId: item.id });
        await release.sign(omar, item.releaseId, { locale: 'en' });
      },
    ],
  ])('publishes nothing when one edition %s, and names it', async (_why, key, spoil) => {
    const [fine, bad] = [await givenPair(), await givenPair()];
    await givenList('front-page', [fine.entryId, bad.entryId]);
    await givenListDraft(omar, 'front-page', bad.entryId);
    const { id } = await createRelease(omar, {
      name: 'All or nothing',
      ...{ editionIds: [fine.en, bad.en], listKeys: ['front-page'] },
    });
    await release.addRedirect(omar, id, { fromPath: '/en/never', toPath: '/en' });
    await signAll(omar, id);
    await spoil(bad.entryId, bad.en);
    const before = await publicTables();
    const path = `edition:${(await itemOf(bad.en)).id}`;
    await expect(release.publish(omar, id, {})).rejects.toMatchObject({
      code: 'invalid',
      issues: expect.arrayContaining([expect.objectContaining({ path, key })]),
    });
    expect(await publicTables()).toEqual(before);
    const { editions } = await getRelease(omar, id);
    expect(editions.map(({ issues }) => issues.length > 0)).toEqual([false, true]);
    expect(await db().auditEvent.count({ where: { subjectId: id, action: 'release.published' } })).toBe(0);
  });

  it('asks why a published piece changes, and for an approved text where two people are wanted', async () => {
    const { en } = await givenPair(['en']);
    await write(omar, en, 'Other words');
    const { id } = await createRelease(omar, { name: 'Reasons', editionIds: [en] });
    await signAll(omar, id);
    await expect(release.publish(omar, id, {})).rejects.toMatchObject(
      refusedWith('corrections.reasonMissing'),
    );
    await release.giveReason(omar, id, { itemId: (await itemOf(en)).id, change: { reason: 'typo' } });
    await signAll(omar, id);
    const { updatedAt } = (await shown(en)) ?? {};
    const rules = (twoPeople: boolean) =>
      committed(changeReviewRules)(layla, { seen: { twoPeople: !twoPeople }, rules: { twoPeople } });
    await rules(true);
    await expect(release.publish(omar, id, {})).rejects.toMatchObject(refusedWith('schedule.notApproved'));
    await rules(false);
    await release.publish(omar, id, {});
    expect(await shown(en)).toMatchObject({ title: 'Other words', updatedAt });
  });

  it('refuses a list that readers see changed since, and keeps a draft that somebody went on with', async () => {
    const [one, other] = [await givenPair(['en']), await givenPair(['en'])];
    await givenList('front-page', [one.entryId, other.entryId]);
    await givenListDraft(omar, 'front-page', other.entryId);
    const { id } = await createRelease(omar, { name: 'Lists', listKeys: ['front-page'] });
    const version = async () => (await db().list.findUniqueOrThrow({ where: { key: 'front-page' } })).version;
    await committed(publishListDraft)(omar, { key: 'front-page', version: await version() });
    await expect(release.publish(omar, id, {})).rejects.toMatchObject(refusedWith('releases.listOutdated'));
    await givenListDraft(omar, 'front-page', one.entryId);
    const [item] = (await getRelease(omar, id)).lists;
    await release.refresh(omar, id, { itemId: item?.id ?? '' });
    expect((await getRelease(omar, id)).lists).toMatchObject([{ isBehind: false, isAsDraft: true }]);
    await committed(moveEntry)(layla, {
      ...{ key: 'front-page', version: await version(), entryId: other.entryId, to: 0 },
    });
    const behind = { isBehind: true, isAsDraft: false, issues: [] };
    expect((await getRelease(omar, id)).lists).toMatchObject([behind]);
    await release.publish(omar, id, {});
    expect(await pins()).toEqual([one.entryId, other.entryId]);
    const staged = await db().stagedPin.findMany({ orderBy: { position: 'asc' } });
    expect(staged.map(({ entryId }) => entryId)).toEqual([other.entryId, one.entryId]);
  });

  it('publishes no empty release, and none twice', async () => {
    const { id } = await createRelease(omar, { name: 'Empty' });
    await expect(release.publish(omar, id, {})).rejects.toMatchObject(refusedWith('releases.empty'));
    await release.addRedirect(omar, id, { fromPath: '/en/twice', toPath: '/en' });
    const results = await Promise.allSettled([release.publish(omar, id, {}), release.publish(layla, id, {})]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(release.publish(omar, id, {})).rejects.toMatchObject({ code: 'conflict' });
  });
});
