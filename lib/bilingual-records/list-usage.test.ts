import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createList } from '@/lib/lists/create-list';
import { newItem } from '@/lib/menus/types';
import { updateMenus } from '@/lib/menus/update-menus';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { getIssue, listIssueUsage } from '@/lib/series/get-issue';
import { seriesDescriptor } from '@/lib/series/series-descriptor';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { transaction } from '@/lib/transaction';
import { deleteRecord } from './delete-record';
import { listUsage } from './list-usage';
import type { RecordDescriptor } from './record-descriptor';

it('An author is used by the pieces that name the author, in a draft or for readers, each once', async () => {
  const { id } = await givenPerson('used');
  expect(await listUsage(personDescriptor, id)).toEqual({
    ...{ pieces: [], hasMore: false, lists: [], menus: [] },
  });
  const draft = await givenEntry({ en: { title: 'A draft' }, authorIds: [id] });
  const both = await givenEntry({ ar: { title: 'منشورة' }, authorIds: [id], publish: ['ar'] });
  const { pieces } = await listUsage(personDescriptor, id);
  expect(pieces).toEqual([
    { entryId: both.entryId, kind: 'article', titles: { ar: 'منشورة', en: null } },
    { entryId: draft.entryId, kind: 'article', titles: { ar: null, en: 'A draft' } },
  ]);
  await db().entryAuthor.deleteMany({ where: { personId: id } });
  expect((await listUsage(personDescriptor, id)).pieces.map(({ entryId }) => entryId)).toEqual([
    both.entryId,
  ]);
});

const NAMES = { nameAr: 'عن الموضوع', nameEn: 'On the topic' };

it.each([
  ['a person', personDescriptor, 'personId', async () => (await givenPerson('fills')).id],
  ['a topic', topicDescriptor, 'topicId', async () => (await givenTopic('fills')).id],
  ['a series', seriesDescriptor, 'seriesId', async () => (await givenSeries('fills', [])).series.id],
  ['a section', sectionDescriptor, 'sectionId', async () => (await givenSection('fills')).id],
] as const)(
  'A list that is filled by %s, or will be, is named to whoever deletes that',
  async (_what, descriptor, column, given) => {
    const id = await given();
    const layla = await signedIn('layla');
    const remove = () => transaction((tx) => deleteRecord(tx, layla, descriptor as RecordDescriptor, id));
    const refusal = { issues: [{ key: 'lists.filledByIt', params: NAMES }] };
    const nowhere = { frontOrder: null, isBeside: false, page: null };
    const { key } = await committed(createList)(layla, { ...NAMES, ...nowhere });
    const list = await db().list.update({ where: { key }, data: { [column]: id } });
    await expect(remove()).rejects.toMatchObject(refusal);
    const { shown, showsOtherLanguage } = list;
    await db().listDraft.create({ data: { listId: list.id, shown, showsOtherLanguage, [column]: id } });
    await db().list.update({ where: { key }, data: { [column]: null } });
    await expect(remove()).rejects.toMatchObject(refusal);
    await db().listDraft.delete({ where: { listId: list.id } });
    await remove();
  },
);

it('A topic is used by the lists that it fills', async () => {
  const { id } = await givenTopic('used-by-list');
  const { key } = await committed(createList)(await signedIn('layla'), {
    ...{ nameAr: 'عن الموضوع', nameEn: 'On the topic' },
    ...{ frontOrder: null, isBeside: false, page: null },
  });
  await db().list.update({ where: { key }, data: { topicId: id } });
  expect((await listUsage(topicDescriptor, id)).lists).toEqual([
    { key, nameAr: 'عن الموضوع', nameEn: 'On the topic' },
  ]);
});

it('A section and a series are used by the menus that lead to them', async () => {
  const { id } = await givenSection('in-the-menu');
  const { series } = await givenSeries('at-the-foot', []);
  const menus = {
    main: [newItem(`section:${id}`)],
    footer: [newItem(`section:${id}`), newItem(`series:${series.id}`)],
  };
  const layla = await signedIn('layla');
  await committed(updateMenus)(layla, { ...menus, version: 0 });
  expect((await listUsage(sectionDescriptor, id)).menus).toEqual(['main', 'footer']);
  expect((await listUsage(seriesDescriptor, series.id)).menus).toEqual(['footer']);
});

it('An issue is used by the pieces that belong to it and by lines that lead to it, of which some are named', async () => {
  const { issueIds } = await givenSeries('issue-used', [1]);
  const id = issueIds[0] ?? '';
  const inside = await givenEntry({ en: { title: 'Inside' }, issueId: id });
  const line = await givenEntry({ kind: 'center_news', en: { title: 'A new issue' } });
  await db().edition.update({ where: { id: line.editions.en ?? '' }, data: { link: `issue:${id}` } });
  const usage = await listIssueUsage(id);
  expect(usage.pieces.map(({ entryId }) => entryId)).toEqual([line.entryId, inside.entryId]);
  expect([usage.hasMore, (await getIssue(id)).pieces]).toEqual([false, 2]);
});

it('A series is used by the pieces of its issues, of which some are named', async () => {
  const { series, issueIds } = await givenSeries('used-series', [1, 2]);
  for (let n = 0; n < 21; n += 1) await givenEntry({ en: {}, issueId: issueIds[n % 2] });
  const { pieces, hasMore } = await listUsage(seriesDescriptor, series.id);
  expect([pieces.length, hasMore]).toEqual([20, true]);
});
