import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findAuditSubjects } from '@/lib/audit-log/audit-subjects';
import { eventSentence } from '@/lib/audit-log/event-sentence';
import { toEventView } from '@/lib/audit-log/to-event-view';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { keepMerges } from '@/lib/entries/keep-merges';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { findAuthor } from '@/lib/publications/find-collection';
import { listByAuthor, listByTopic } from '@/lib/publications/list-pieces';
import { createLocate } from '@/lib/rendering/locate-target';
import { followRenames } from '@/lib/search/follow-renames';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { mergePeople, mergeTopics } from '@/lib/testing/given-merge';
import { givenTopic } from '@/lib/testing/publication-factories';
import { ageProof } from '@/lib/testing/second-factor-fixture';
import { transaction } from '@/lib/transaction';
import { createRecord } from './create-record';
import { deleteRecord } from './delete-record';
import { findMergedInto } from './find-merged-into';
import { getRecord } from './get-record';
import { updateRecord } from './update-record';

let layla: UserActor;

beforeAll(async () => {
  layla = await signedIn('layla');
});

const key = () => `m${randomUUID().slice(0, 8)}`;
const two = async () => [await givenPerson(key()), await givenPerson(key())] as const;
const authorsOf = async (entryId: string) =>
  (await db().entryAuthor.findMany({ where: { entryId }, orderBy: { position: 'asc' } })).map(
    ({ personId }) => personId,
  );
const locate = createLocate(() => true);
const titles = async (page: PromiseLike<{ rows: { title: string }[] } | null>) =>
  (await page)?.rows.map(({ title }) => title);

describe('Two people who are one', () => {
  it('have all of their pieces under one name, in drafts and for readers, and in accounts and lists', async () => {
    const [lost, kept] = await two();
    const { entryId } = await givenEntry({
      en: { title: 'Of the one' },
      authorIds: [lost.id],
      publish: ['en'],
    });
    await givenEntry({ en: { title: 'Of the other' }, authorIds: [kept.id], publish: ['en'] });
    const list = await db().list.update({
      where: { key: 'front-page' },
      data: { fill: null, personId: lost.id },
    });
    await db().user.update({ where: { id: layla.userId }, data: { personId: lost.id } });
    await followRenames();
    await mergePeople(layla, lost.id, kept.id);
    expect(await authorsOf(entryId)).toEqual([kept.id]);
    expect(await titles(listByAuthor('en', kept.id, null))).toEqual(['Of the other', 'Of the one']);
    expect(await db().publishedEntryTerm.count({ where: { termId: kept.id } })).toBe(2);
    expect(await db().user.findUnique({ where: { id: layla.userId } })).toMatchObject({ personId: kept.id });
    expect(await db().list.findUnique({ where: { id: list.id } })).toMatchObject({ personId: kept.id });
    await db().list.update({ where: { id: list.id }, data: { personId: null, fill: 'article' } });
    expect(await followRenames()).toBe(1);
    expect(await db().searchDocument.count({ where: { authorIds: { has: kept.id } } })).toBe(2);
  });

  it('stand once in a byline, where the first stood, and once in each list; other roles stay', async () => {
    const [lost, kept] = await two();
    const other = await givenPerson('other');
    const { entryId } = await givenEntry({
      en: { translatorIds: [kept.id], editorIds: [lost.id] },
      authorIds: [lost.id, other.id, kept.id],
      publish: ['en'],
    });
    const credited = await givenEntry({
      en: { translatorIds: [lost.id], editorIds: [other.id, kept.id, lost.id] },
      publish: ['en'],
    });
    await mergePeople(layla, lost.id, kept.id);
    expect(await authorsOf(entryId)).toEqual([kept.id, other.id]);
    expect(await titles(listByAuthor('en', kept.id, null))).toHaveLength(2);
    const credits = await db().publicationCredit.findMany({
      where: { personId: kept.id, publication: { entryId: { in: [entryId, credited.entryId] } } },
      orderBy: [{ entryNumber: 'asc' }, { role: 'asc' }],
    });
    expect(credits.map(({ role, isListed }) => [role, isListed])).toEqual([
      ['translator', false],
      ['editor', false],
      ['translator', true],
      ['editor', false],
    ]);
  });

  it('are one page for readers: every former address leads there in one step, feeds too', async () => {
    const [lost, kept] = await two();
    const { fields, version } = await getRecord(personDescriptor, lost.id);
    const moved = { id: lost.id, version, fields: { ...fields, slugEn: `${lost.slugEn}-new` } };
    await transaction((tx) => updateRecord(tx, layla, personDescriptor, moved));
    await mergePeople(layla, lost.id, kept.id);
    const to = { kind: 'redirect', location: `/en/authors/${kept.slugEn}` };
    expect(await locate(`/en/authors/${lost.slugEn}`)).toMatchObject(to);
    expect(await locate(`/en/authors/${lost.slugEn}-new`)).toMatchObject(to);
    expect(await locate(`/en/authors/${lost.slugEn}/feed.xml`)).toMatchObject({
      location: `${to.location}/feed.xml`,
    });
    expect(await locate(encodeURI(`/ar/authors/${lost.slugAr}`))).toMatchObject({
      location: `/ar/authors/${kept.slugAr}`,
    });
    expect(await findAuthor('en', lost.slugEn)).toBeNull();
    const change = await db().publicChange.findFirstOrThrow({ orderBy: { number: 'desc' } });
    expect(change.keys).toContain(`term:${lost.id}`);
  });

  it('give what the one has and the other lacks, as far as it was chosen', async () => {
    const [lost, kept] = await two();
    await db().person.update({
      where: { id: lost.id },
      data: { bioEn: 'Writes.', roleEn: 'Fellow', standing: 'former' },
    });
    await db().person.update({ where: { id: kept.id }, data: { roleAr: 'باحث' } });
    for (const name of ['nameEn', 'standing', 'slugEn'])
      await expect(mergePeople(layla, lost.id, kept.id, [name])).rejects.toMatchObject({ code: 'conflict' });
    await mergePeople(layla, lost.id, kept.id, ['bioEn']);
    expect((await getRecord(personDescriptor, kept.id)).fields).toMatchObject({
      ...{ bioEn: 'Writes.', roleEn: '', roleAr: 'باحث', standing: '', nameEn: kept.nameEn },
    });
  });

  it('are told of in the audit log, under the names that they had', async () => {
    const [lost, kept] = await two();
    const { entryId } = await givenEntry({ en: {}, authorIds: [lost.id] });
    const { id: last } = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await mergePeople(layla, lost.id, kept.id);
    const events = await db().auditEvent.findMany({ where: { id: { gt: last } } });
    expect(events).toMatchObject([
      {
        ...{ action: 'person.merged', subjectId: kept.id, actorId: layla.userId },
        data: { mergedId: lost.id, titles: { en: lost.nameEn }, pieces: 1, lists: 0 },
      },
    ]);
    const [event] = events;
    if (!event) throw new Error('there is no event');
    const subjects = await findAuditSubjects([{ ...event, subjectId: lost.id }]);
    expect([...subjects.values()][0]?.names).toEqual({ ar: lost.nameAr, en: lost.nameEn });
    expect(await db().entry.findUnique({ where: { id: entryId } })).toMatchObject({ version: 2 });
  });
});

describe('Merging', () => {
  it('is for administrators who have proved who they are, and for two records as they saw them', async () => {
    const [lost, kept] = await two();
    await expect(mergePeople(await signedIn('omar'), lost.id, kept.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const tired = await signedIn('layla');
    await ageProof(tired, 11);
    await expect(mergePeople(tired, lost.id, kept.id)).rejects.toMatchObject({ code: 'proof_needed' });
    await expect(mergePeople(layla, kept.id, kept.id)).rejects.toMatchObject({
      issues: [{ key: 'merges.itself' }],
    });
    await expect(mergePeople(layla, randomUUID(), kept.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is done by one of two administrators, whichever way round they chose', async () => {
    const [one, other] = await two();
    const outcomes = await Promise.allSettled([
      mergePeople(layla, one.id, other.id),
      mergePeople(layla, other.id, one.id),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().person.count({ where: { id: { in: [one.id, other.id] } } })).toBe(1);
  });

  it('waits for whoever stores what names records, and lets nobody wait behind it', async () => {
    const [lost, kept] = await two();
    let merging: Promise<void> | undefined;
    await transaction(async (tx) => {
      await keepMerges(tx);
      merging = mergePeople(layla, lost.id, kept.id);
      await transaction(keepMerges);
      expect(await db().person.count({ where: { id: lost.id } })).toBe(1);
    });
    await merging;
    expect(await findMergedInto(lost.id)).toBe(kept.id);
  });

  it('leaves no chains, and what was merged is gone with the record that it is part of', async () => {
    const [first, second, third] = [...(await two()), await givenPerson(key())];
    await mergePeople(layla, first.id, second.id);
    await mergePeople(layla, second.id, third.id);
    expect(await findMergedInto(first.id)).toBe(third.id);
    const address = `/en/authors/${first.slugEn}`;
    expect(await locate(address)).toMatchObject({ location: `/en/authors/${third.slugEn}` });
    await transaction((tx) => deleteRecord(tx, layla, personDescriptor, third.id));
    expect(await findMergedInto(first.id)).toBeNull();
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: 'person.merged' },
      orderBy: { id: 'desc' },
    });
    const told = toEventView(event, await findAuditSubjects([event]), new Map());
    expect(eventSentence(told, 'en')).toBe(`Merged the author ${second.nameEn} into ${third.nameEn}`);
    expect(await locate(address)).toMatchObject({ kind: 'missing', status: 410 });
  });

  it('lets a new record have the former address', async () => {
    const [lost, kept] = await two();
    const { fields } = await getRecord(personDescriptor, lost.id);
    await mergePeople(layla, lost.id, kept.id);
    await transaction((tx) => createRecord(tx, layla, personDescriptor, fields));
    expect(await locate(`/en/authors/${lost.slugEn}`)).toEqual({ kind: 'page' });
  });
});

it('Two topics that are one have all of their pieces, each once', async () => {
  const [lost, kept] = [await givenTopic(key()), await givenTopic(key())];
  const topicIds = [lost.id, kept.id];
  await givenEntry({ en: { title: 'About one' }, topicIds: [lost.id], publish: ['en'] });
  await givenEntry({ en: { title: 'About both' }, topicIds, publish: ['en'] });
  await mergeTopics(layla, lost.id, kept.id);
  expect(await titles(listByTopic('en', kept.id, null))).toEqual(['About both', 'About one']);
  expect(await db().publishedEntryTerm.count({ where: { termId: kept.id } })).toBe(2);
  expect(await locate(`/en/topics/${lost.slugEn}`)).toMatchObject({ location: `/en/topics/${kept.slugEn}` });
});
