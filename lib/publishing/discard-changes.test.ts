import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getFields } from '@/lib/entries/get-fields';
import { undoReplacement } from '@/lib/revisions/undo-replacement';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import {
  committed,
  saveEditionFields,
  saveEntryFields,
  unpublishEdition,
  writeDocument,
} from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import * as verbs from './discard-changes';

const discardChanges = committed(verbs.discardChanges);
const undoDiscard = committed(undoReplacement);

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

const draftOf = (id: string) =>
  db().edition.findUniqueOrThrow({ where: { id }, select: { document: true, version: true, changed: true } });

/** A published piece whose text and every field have been changed since. */
async function changedPiece(slug: string) {
  const [person, other] = [await givenPerson(`${slug}-a`), await givenPerson(`${slug}-b`)];
  const section = await givenSection();
  const { entryId, editions } = await givenEntry({
    en: { slug, dateline: '2026-01-02', title: 'As readers see it' },
    ...{ publish: ['en'], sectionId: section.id, authorIds: [person.id] },
  });
  const id = editions.en ?? '';
  const published = { ...(await draftOf(id)), ...(await getFields(omar, id)) };
  await writeDocument(omar, id, article({ title: 'Changed', body: [{ p: 'Other words.' }] }, newBlockId));
  await saveEditionFields(omar, id, { fieldsVersion: 2, slug: `${slug}-2`, dateline: null });
  const fields = { sectionId: section.id, issueId: null, topicIds: [], authorIds: [other.id, person.id] };
  await saveEntryFields(omar, entryId, { version: 2, ...fields });
  const changed = { ...(await draftOf(id)), ...(await getFields(omar, id)) };
  return { entryId, id, published, changed };
}

describe('Discarding the changes of a published piece', () => {
  it('brings text and fields back to what readers see, and undoing brings the changes back', async () => {
    const { entryId, id, published, changed } = await changedPiece('discarded');
    expect(changed.editionStatus).toBe('changed');
    const discarded = await discardChanges(omar, id, changed.version);
    expect(await draftOf(id)).toMatchObject({ document: published.document, changed: false });
    expect(await getFields(omar, id)).toEqual({
      fields: published.fields,
      editionStatus: 'published',
      versionSum: expect.any(Number),
    });

    await undoDiscard(omar, id, discarded);
    expect(await draftOf(id)).toMatchObject({ document: changed.document, changed: true });
    expect(await getFields(omar, id)).toEqual({
      fields: changed.fields,
      editionStatus: 'changed',
      versionSum: expect.any(Number),
    });

    const events = await db().auditEvent.findMany({ where: { subjectId: entryId }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['edition.changes_discarded', 'edition.changes_restored']),
    );
  });

  it('only adds to the history: no step and no revision goes', async () => {
    const { id, changed } = await changedPiece('appended');
    const before = await db().editionStep.findMany({ where: { editionId: id }, orderBy: { version: 'asc' } });
    await discardChanges(omar, id, changed.version);
    const after = await db().editionStep.findMany({ where: { editionId: id }, orderBy: { version: 'asc' } });
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.map(({ version }) => version)).toEqual(after.map((_, index) => index + 1));
    const revisions = await db().revision.findMany({ where: { editionId: id }, orderBy: { number: 'asc' } });
    expect(revisions.map(({ reason }) => reason)).toEqual(['published', 'saved']);
    expect(revisions[1]?.document).toEqual(changed.document);
  });

  it('is refused when a colleague has typed since, and undoing it too', async () => {
    const { id, changed } = await changedPiece('typed-since');
    const type = (title: string) =>
      writeDocument(omar, id, article({ title, body: [{ p: 'Words.' }] }, newBlockId));
    await type('A colleague’s');
    const conflict = { code: 'conflict', issues: [{ key: 'publish.changedSince' }] };
    await expect(discardChanges(omar, id, changed.version)).rejects.toMatchObject(conflict);
    const discarded = await discardChanges(omar, id, (await draftOf(id)).version);
    await type('Typed after it');
    await expect(undoDiscard(omar, id, discarded)).rejects.toMatchObject(conflict);
  });

  it('is not undone over a field that a colleague has changed since', async () => {
    const { entryId, id, changed } = await changedPiece('field-since');
    const discarded = await discardChanges(omar, id, changed.version);
    const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
    await saveEditionFields(omar, id, { fieldsVersion, slug: 'field-since', dateline: '2026-03-04' });
    const conflict = { code: 'conflict', issues: [{ key: 'conflict' }] };
    await expect(undoDiscard(omar, id, discarded)).rejects.toMatchObject(conflict);
    const again = await discardChanges(omar, id, (await draftOf(id)).version);
    const { version } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    const nothing = { sectionId: null, issueId: null, topicIds: [], authorIds: [] };
    await saveEntryFields(omar, entryId, { version, ...nothing });
    await expect(undoDiscard(omar, id, again)).rejects.toMatchObject(conflict);
  });

  it('happens once when two editors ask for it at once', async () => {
    const { id, changed } = await changedPiece('at-once-twice');
    const results = await Promise.allSettled([
      discardChanges(omar, id, changed.version),
      discardChanges(await signedIn('daniel'), id, changed.version),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await draftOf(id)).changed).toBe(false);
  });

  it('is refused to authors, for a piece that is not public, and with a revision of another piece', async () => {
    const { id, changed } = await changedPiece('refused-discard');
    const [sara, other] = [await signedIn('sara'), await changedPiece('other-discard')];
    await expect(discardChanges(sara, id, changed.version)).rejects.toMatchObject({ code: 'not_found' });
    const own = await givenEntry({ by: sara, en: {}, publish: ['en'] });
    const ownId = own.editions.en ?? '';
    const { version } = await draftOf(ownId);
    await expect(discardChanges(sara, ownId, version)).rejects.toMatchObject({ code: 'forbidden' });
    const foreign = await discardChanges(omar, other.id, other.changed.version);
    const { revisionId } = foreign;
    await expect(
      undoDiscard(omar, id, { ...foreign, revisionId, documentVersion: changed.version }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await unpublishEdition(omar, id);
    await expect(discardChanges(omar, id, changed.version)).rejects.toMatchObject({ code: 'conflict' });
  });
});
