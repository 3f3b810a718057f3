import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isoDate } from '@/lib/i18n/dates';
import { BUILT_IN_LISTS } from '@/lib/lists/types';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { listReaderLists } from './list-reader-lists';

beforeEach(async () => {
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
});

type Given = Partial<Prisma.ListUncheckedCreateInput>;

const givenList = (nameEn: string, given: Given = {}) =>
  db().list.create({
    data: { key: nameEn.toLowerCase(), nameAr: 'قائمة', nameEn, shown: 5, frontOrder: 1, ...given },
  });

const pin = (listId: string, entryId: string, slot: object = {}) =>
  db().listPin.create({ data: { listId, entryId, position: 0, ...slot } });

/** The names of the lists that an editor is told of before publishing. */
async function listsOf(editionId: string | undefined): Promise<string[]> {
  const found = await listReaderLists(db(), editionId ?? '');
  return found.filter(({ type }) => type === 'list').map(({ nameEn }) => nameEn);
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

describe('Readers find a piece', () => {
  it('in the lists to which it is pinned, where those stand on the site', async () => {
    const { entryId, editions } = await givenEntry({ ar: {} });
    const area = { front: {}, beside: { frontOrder: null, isBeside: true }, nowhere: { frontOrder: null } };
    for (const [name, where] of Object.entries(area)) await pin((await givenList(name, where)).id, entryId);
    const frontPage = await db().list.findUniqueOrThrow({ where: { key: 'front-page' } });
    await pin(frontPage.id, entryId, { position: 900 });
    expect(await listsOf(editions.ar)).toEqual(['beside', 'front', frontPage.nameEn]);
  });

  it('in no list where its time is over, and in those where it is to come', async () => {
    const { entryId, editions } = await givenEntry({ ar: {} });
    await pin((await givenList('over')).id, entryId, { shownUntil: minutes(-1) });
    await pin((await givenList('running')).id, entryId, { shownUntil: minutes(60) });
    await pin((await givenList('waiting')).id, entryId, { shownFrom: minutes(60) });
    expect(await listsOf(editions.ar)).toEqual(['running', 'waiting']);
  });

  it('in the lists whose rule names it, and not in one from which it was removed', async () => {
    const { series, issueIds } = await givenSeries('found', [1]);
    const [section, topic, person] = [givenSection('found'), givenTopic('found'), givenPerson('found')];
    const [sectionId, topicId, personId] = (await Promise.all([section, topic, person])).map(({ id }) => id);
    const fields = { sectionId, topicIds: [topicId ?? ''], authorIds: [personId ?? ''] };
    const { entryId, editions } = await givenEntry({ ar: {}, ...fields, issueId: issueIds[0] });
    await givenList('by-author', { personId });
    await givenList('by-kind', { fill: 'article' });
    await givenList('by-section', { sectionId });
    await givenList('by-series', { seriesId: series.id });
    await givenList('by-topic', { topicId });
    await givenList('nowhere', { topicId, frontOrder: null });
    await givenList('kind-and-topic', { topicId, fill: 'article' });
    await givenList('of-center-news', { fill: 'center_news' });
    await givenList('other-kind-and-topic', { topicId, fill: 'center_news' });
    await givenList('of-pins-alone');
    const removed = await givenList('removed', { topicId });
    await db().listExclusion.create({ data: { listId: removed.id, entryId } });
    expect(await listsOf(editions.ar)).toEqual([
      ...['by-author', 'by-kind', 'by-section', 'by-series', 'by-topic', 'kind-and-topic'],
    ]);
    const other = await givenEntry({ ar: {} });
    expect(await listsOf(other.editions.ar)).toEqual(['by-kind']);
  });

  it('in a list of the newest pieces only while it is new, unless it is pinned there', async () => {
    const list = await givenList('newest', { fill: 'article', maxDays: 3 });
    const dateline = isoDate(new Date(Date.now() - 9 * 86_400_000));
    const old = await givenEntry({ ar: { dateline } });
    const today = await givenEntry({ ar: {} });
    expect([await listsOf(old.editions.ar), await listsOf(today.editions.ar)]).toEqual([[], ['newest']]);
    await pin(list.id, old.entryId);
    expect(await listsOf(old.editions.ar)).toEqual(['newest']);
  });
});
