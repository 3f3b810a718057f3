import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { listRecords } from '@/lib/bilingual-records/list-records';
import { db } from '@/lib/db';
import { getFields } from '@/lib/entries/get-fields';
import * as saving from '@/lib/entries/save-field';
import { personDescriptor } from '@/lib/people/person-descriptor';
import * as restoring from '@/lib/revisions/restore-revision';
import * as undoing from '@/lib/revisions/undo-replacement';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import type { CreditField } from '@/lib/workflow/credit-roles';
import * as discarding from './discard-changes';

const saveField = committed(saving.saveField);
const discardChanges = committed(discarding.discardChanges);
const undoReplacement = committed(undoing.undoReplacement);
const restoreRevision = committed(restoring.restoreRevision);

let omar: Actor;
let daniel: Actor;
let noor: string;
let sami: string;

beforeAll(async () => {
  [omar, daniel] = [await signedIn('omar'), await signedIn('daniel')];
  [noor, sami] = [(await givenPerson('noor')).id, (await givenPerson('sami')).id];
});

const fieldsOf = async (id: string) => (await getFields(omar, id)).fields;
const statusOf = async (id: string) => (await getFields(omar, id)).editionStatus;
const versionOf = async (id: string) => (await db().edition.findUniqueOrThrow({ where: { id } })).version;

async function credit(id: string, field: CreditField, value: string[]) {
  await saveField(omar, id, { field, before: (await fieldsOf(id))[field], value });
}

async function givenPublished() {
  const { entryId, editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
  return { entryId, ar: editions.ar ?? '', en: editions.en ?? '' };
}

const publishedCredits = (editionId: string) =>
  db().publicationCredit.findMany({
    where: { publication: { editionId } },
    orderBy: [{ role: 'asc' }, { position: 'asc' }],
    select: { role: true, personId: true, isListed: true },
  });

describe('A translator of the English edition', () => {
  it('is not one of the Arabic edition, and only the English one has changes', async () => {
    const { ar, en } = await givenPublished();
    await credit(en, 'translatorIds', [noor, sami]);
    expect((await fieldsOf(en)).translatorIds).toEqual([noor, sami]);
    expect((await fieldsOf(ar)).translatorIds).toEqual([]);
    expect([await statusOf(ar), await statusOf(en)]).toEqual(['published', 'changed']);
  });

  it('is what readers see only once the edition is published, in the order that was given', async () => {
    const { en } = await givenPublished();
    await credit(en, 'translatorIds', [sami, noor]);
    expect(await publishedCredits(en)).toEqual([]);
    await publishPresent(omar, en);
    expect(await publishedCredits(en)).toEqual([
      { role: 'translator', personId: sami, isListed: true },
      { role: 'translator', personId: noor, isListed: true },
    ]);
    await credit(en, 'translatorIds', [noor, sami]);
    expect(await statusOf(en)).toBe('changed');
    await credit(en, 'translatorIds', [sami, noor]);
    expect(await statusOf(en)).toBe('published');
  });

  it('who is its author or its editor too has the piece once in the own list', async () => {
    const { editions } = await givenEntry({ en: {}, authorIds: [noor] });
    const id = editions.en ?? '';
    await credit(id, 'translatorIds', [noor, sami]);
    await credit(id, 'editorIds', [sami]);
    await publishPresent(omar, id);
    expect(await publishedCredits(id)).toEqual([
      { role: 'translator', personId: noor, isListed: false },
      { role: 'translator', personId: sami, isListed: true },
      { role: 'editor', personId: sami, isListed: false },
    ]);
  });
});

describe('Two editors', () => {
  it('who name people of different roles at once both keep what they chose', async () => {
    const { en } = await givenPublished();
    await saveField(omar, en, { field: 'translatorIds', before: [], value: [noor] });
    await saveField(daniel, en, { field: 'photographerIds', before: [], value: [sami] });
    expect(await fieldsOf(en)).toMatchObject({ translatorIds: [noor], photographerIds: [sami] });
  });

  it('who name different people of one role get a conflict, and nothing is overwritten', async () => {
    const { en } = await givenPublished();
    await saveField(omar, en, { field: 'translatorIds', before: [], value: [noor] });
    const second = saveField(daniel, en, { field: 'translatorIds', before: [], value: [sami] });
    await expect(second).rejects.toMatchObject({ code: 'conflict', issues: [{ path: 'translatorIds' }] });
    await saveField(daniel, en, { field: 'translatorIds', before: [], value: [noor] });
    expect((await fieldsOf(en)).translatorIds).toEqual([noor]);
  });
});

describe('A credit', () => {
  it('that names nobody any more, or somebody twice, is refused beside its field', async () => {
    const { en } = await givenPublished();
    const gone = '01890000-0000-7000-8000-00000000dead';
    for (const value of [[gone], [noor, noor]]) {
      const refused = saveField(omar, en, { field: 'editorIds', before: [], value });
      await expect(refused).rejects.toMatchObject({
        issues: [{ path: 'editorIds', key: 'field.unknownChoice' }],
      });
    }
  });

  it('goes when changes are discarded and comes back when that is undone', async () => {
    const { en } = await givenPublished();
    await credit(en, 'translatorIds', [noor]);
    const discarded = await discardChanges(omar, en, await versionOf(en));
    expect((await fieldsOf(en)).translatorIds).toEqual([]);
    await undoReplacement(omar, en, discarded);
    expect((await fieldsOf(en)).translatorIds).toEqual([noor]);
    expect(await statusOf(en)).toBe('changed');
  });

  it('of a revision comes back with it, without somebody who is gone since', async () => {
    const { en } = await givenPublished();
    const gone = (await givenPerson('leaving')).id;
    await credit(en, 'translatorIds', [gone, noor]);
    await publishPresent(omar, en);
    await credit(en, 'translatorIds', []);
    await publishPresent(omar, en);
    await db().person.delete({ where: { id: gone } });
    const { leftOut } = await restoreRevision(omar, en, { number: 2, seenVersion: await versionOf(en) });
    expect(leftOut).toEqual(['translatorIds']);
    expect((await fieldsOf(en)).translatorIds).toEqual([noor]);
  });

  it('keeps its person from being deleted, in a draft as on the site, and counts each piece once', async () => {
    const person = (await givenPerson('credited')).id;
    const layla = await signedIn('layla');
    const remove = committed(deleteRecord);
    const { ar, en } = await givenPublished();
    await credit(en, 'translatorIds', [person]);
    await credit(ar, 'editorIds', [person]);
    await credit(ar, 'photographerIds', [person]);
    const named = { issues: [{ key: 'people.hasPieces', params: { count: 1 } }] };
    await expect(remove(layla, personDescriptor, person)).rejects.toMatchObject(named);
    const { rows } = await listRecords(personDescriptor, { query: 'credited', size: 20 });
    expect(rows).toMatchObject([{ id: person, pieces: { count: 1 } }]);
    await publishPresent(omar, en);
    await publishPresent(omar, ar);
    await expect(remove(layla, personDescriptor, person)).rejects.toMatchObject(named);
    for (const [id, field] of [
      [en, 'translatorIds'],
      [ar, 'editorIds'],
      [ar, 'photographerIds'],
    ] as const)
      await credit(id, field, []);
    await expect(remove(layla, personDescriptor, person)).rejects.toMatchObject(named);
  });
});
