import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createList } from '@/lib/lists/create-list';
import { personDescriptor } from '@/lib/people/person-descriptor';
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
  expect(await listUsage(personDescriptor, id)).toEqual({ pieces: [], hasMore: false, lists: [] });
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

it('A series is used by the pieces of its issues, of which some are named', async () => {
  const { series, issueIds } = await givenSeries('used-series', [1, 2]);
  for (let n = 0; n < 21; n += 1) await givenEntry({ en: {}, issueId: issueIds[n % 2] });
  const { pieces, hasMore } = await listUsage(seriesDescriptor, series.id);
  expect([pieces.length, hasMore]).toEqual([20, true]);
});
