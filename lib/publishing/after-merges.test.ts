import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { findMerges, mergeableIds, withMerges } from '@/lib/entries/follow-merges';
import { getFields } from '@/lib/entries/get-fields';
import { listEntries } from '@/lib/entries/list-entries';
import { filterNames } from '@/lib/entries/listing/filter-names';
import { RevisionFields } from '@/lib/entries/revision-fields';
import * as fields from '@/lib/entries/save-field';
import { previewRevision } from '@/lib/publishing/preview-revision';
import { publishDue } from '@/lib/publishing/schedule/publish-due';
import { isChangedSinceReview } from '@/lib/review/is-changed-since-review';
import { compareRevisions } from '@/lib/revisions/compare-revisions';
import { getHistory } from '@/lib/revisions/get-history';
import { restoreRevision } from '@/lib/revisions/restore-revision';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { mergePeople, mergeTopics } from '@/lib/testing/given-merge';
import { createRelease, release, signAll, write } from '@/lib/testing/given-release';
import { makeDue, schedulePresent } from '@/lib/testing/given-scheduled';
import { givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { seenOf, submitEdition } from '@/lib/testing/review-fixture';
import { transaction } from '@/lib/transaction';

const saveField = committed(fields.saveField);
const restore = committed(restoreRevision);

let omar: UserActor;
let layla: UserActor;

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});

const key = () => `a${randomUUID().slice(0, 8)}`;

/** A piece by somebody who is about to be merged into somebody else. */
async function givenPiece(publish: ['en'] | [] = ['en']) {
  const [lost, kept] = [await givenPerson(key()), await givenPerson(key())];
  const { entryId, editions } = await givenEntry({
    en: { editorIds: [lost.id] },
    authorIds: [lost.id],
    publish,
  });
  const merge = () => mergePeople(layla, lost.id, kept.id);
  return { entryId, id: editions.en ?? '', lost: lost.id, kept: kept.id, merge };
}

const shownAuthors = async (editionId: string) =>
  (
    await db().publicationAuthor.findMany({
      where: { publication: { editionId } },
      orderBy: { position: 'asc' },
    })
  ).map(({ personId }) => personId);
const statusOf = async (entryId: string) =>
  (await db().entry.findUniqueOrThrow({ where: { id: entryId } })).statusEn;
const setTitle = (id: string, before: string | null, value: string | null) =>
  saveField(omar, id, { field: 'searchTitle', before, value });

describe('A piece whose author was merged', () => {
  it('is no piece with changes, and none after a change that was taken back', async () => {
    const { entryId, id, merge } = await givenPiece();
    const { changedAt } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    await merge();
    expect(await db().entry.findUnique({ where: { id: entryId } })).toMatchObject({
      changedAt,
      statusEn: 'published',
    });
    await setTitle(id, null, 'Another');
    expect(await statusOf(entryId)).toBe('changed');
    await setTitle(id, 'Another', null);
    expect(await statusOf(entryId)).toBe('published');
    const topic = await givenTopic(key());
    await saveField(omar, id, { field: 'topicIds', before: [], value: [topic.id] });
    await saveField(omar, id, { field: 'topicIds', before: [topic.id], value: [] });
    expect(await statusOf(entryId)).toBe('published');
  });

  it('has no changes any more when it was already under the name that stays', async () => {
    const { entryId, id, lost, kept, merge } = await givenPiece();
    await saveField(omar, id, { field: 'authorIds', before: [lost], value: [kept] });
    expect(await statusOf(entryId)).toBe('changed');
    await merge();
    expect(await statusOf(entryId)).toBe('published');
  });

  it('has none either when readers saw it under that name already, and the draft named the one that goes', async () => {
    const { entryId, id, lost: stays, kept: goes } = await givenPiece();
    await saveField(omar, id, { field: 'authorIds', before: [stays], value: [goes] });
    expect(await statusOf(entryId)).toBe('changed');
    await mergePeople(layla, goes, stays);
    expect(await statusOf(entryId)).toBe('published');
  });

  it('is saved as before from a page that shows the former name', async () => {
    const { id, lost, kept, merge } = await givenPiece([]);
    const other = await givenPerson('another');
    await merge();
    await saveField(omar, id, { field: 'authorIds', before: [lost], value: [lost, other.id] });
    await saveField(omar, id, { field: 'editorIds', before: [lost], value: [other.id, lost] });
    expect((await getFields(omar, id)).fields).toMatchObject({
      ...{ authorIds: [kept, other.id], editorIds: [other.id, kept] },
    });
  });

  it('is saved by somebody at the same time, whoever is first', async () => {
    for (let run = 0; run < 5; run += 1) {
      const { entryId, id, lost, kept, merge } = await givenPiece([]);
      const topic = await givenTopic(key());
      await Promise.all([
        merge(),
        saveField(omar, id, { field: 'topicIds', before: [], value: [topic.id] }),
        publishPresent(omar, id).catch(() => undefined),
        saveField(omar, id, { field: 'editorIds', before: [lost], value: [] }),
      ]);
      expect((await getFields(omar, id)).fields).toMatchObject({
        authorIds: [kept],
        topicIds: [topic.id],
        editorIds: [],
      });
      expect([[], [kept]]).toContainEqual(await shownAuthors(id));
      expect(await statusOf(entryId)).not.toBe('missing');
    }
  });

  it('is found by an address of the list that names the former author', async () => {
    const { entryId, lost, kept, merge } = await givenPiece([]);
    await merge();
    const filter = { kind: 'article', size: 10, authorId: lost } as const;
    expect((await listEntries(omar, filter)).rows.map((row) => row.id)).toEqual([entryId]);
    expect((await filterNames(filter)).author).toMatchObject({ id: kept });
  });

  it('stays as it was submitted', async () => {
    const { id, merge } = await givenPiece([]);
    await submitEdition(omar, id, { stage: 'draft', seen: await seenOf(id), note: '' });
    await merge();
    await setTitle(id, null, 'Another');
    await setTitle(id, 'Another', null);
    expect(isChangedSinceReview(await db().edition.findUniqueOrThrow({ where: { id } }))).toBe(false);
  });
});

describe('A revision that names the former author', () => {
  it('goes live at its moment under the name that stays', async () => {
    const { entryId, id, kept, merge } = await givenPiece([]);
    const scheduled = await schedulePresent(omar, id);
    await merge();
    await makeDue(scheduled.id);
    await publishDue();
    expect(await shownAuthors(id)).toEqual([kept]);
    expect(await statusOf(entryId)).toBe('published');
  });

  it('is published again by a release that is rolled back, and compared and restored as the same', async () => {
    const { entryId, id, kept, merge } = await givenPiece();
    await write(omar, id, 'The second text');
    const { id: releaseId } = await createRelease(omar, { name: key() });
    await release.add(omar, releaseId, { editionId: id });
    await db().releaseEdition.updateMany({ where: { releaseId }, data: { change: { reason: 'facts' } } });
    await signAll(omar, releaseId);
    await release.publish(omar, releaseId, {});
    await merge();
    await release.rollBack(omar, releaseId, {});
    expect(await shownAuthors(id)).toEqual([kept]);
    const history = await getHistory(omar, { kind: 'article', entryId, locale: 'en' });
    expect(
      (await compareRevisions(omar, history, { before: 1, after: 'draft' })).fields.map(({ name }) => name),
    ).not.toContain('authorIds');
    const { version } = await db().edition.findUniqueOrThrow({ where: { id } });
    expect((await restore(omar, id, { number: 1, seenVersion: version })).leftOut).toEqual([]);
    expect(await statusOf(entryId)).toBe('published');
    const revision = await db().revision.findFirstOrThrow({ where: { editionId: id, number: 1 } });
    const { piece } = await previewRevision({ editionId: id, revisionId: revision.id });
    expect(piece.authors).toHaveLength(1);
  });
});

it('The database and the program follow merges alike', async () => {
  const [a, b, c] = [await givenPerson(key()), await givenPerson(key()), await givenPerson(key())];
  const [topic, other] = [await givenTopic(key()), await givenTopic(key())];
  await mergePeople(layla, a.id, b.id);
  await mergeTopics(layla, topic.id, other.id);
  const named = RevisionFields.parse({
    ...{ slug: null, dateline: null, sectionId: null, issueId: null },
    ...{ authorIds: [c.id, a.id, b.id], topicIds: [topic.id, other.id], editorIds: [a.id] },
  });
  const [row] = await db().$queryRaw<{ fields: RevisionFields }[]>`
    SELECT public.with_merges(${JSON.stringify(named)}::jsonb) AS "fields"`;
  const followed = withMerges(named, await findMerges(db(), mergeableIds(named)));
  expect(row?.fields).toEqual(followed);
  expect(followed).toMatchObject({ authorIds: [c.id, b.id], topicIds: [other.id], editorIds: [b.id] });
  await transaction(async (tx) => {
    expect((await findMerges(tx, [c.id])).size).toBe(0);
  });
});
