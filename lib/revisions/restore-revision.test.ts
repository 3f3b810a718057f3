import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getFields } from '@/lib/entries/get-fields';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import {
  committed,
  saveEditionFields,
  saveEntryFields,
  saveSteps,
  writeDocument,
} from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { nameRevision as nameVerb } from './name-revision';
import { restoreRevision as restoreVerb } from './restore-revision';
import { undoReplacement as undoVerb } from './undo-replacement';

const [restoreRevision, undoReplacement, nameRevision] = [
  committed(restoreVerb),
  committed(undoVerb),
  committed(nameVerb),
];

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

const draftOf = (id: string) =>
  db().edition.findUniqueOrThrow({ where: { id }, select: { document: true, version: true, slug: true } });
const revisionsOf = (editionId: string) =>
  db().revision.findMany({ where: { editionId }, orderBy: { number: 'asc' } });
const text = (words: string) => article({ title: 'Title', body: [{ p: words }] }, newBlockId);

/** A piece that was published with one text, address and author, and has others now. */
async function givenChanged(slug: string) {
  const [amal, badr] = [await givenPerson(`${slug}-a`), await givenPerson(`${slug}-b`)];
  const section = await givenSection();
  const { entryId, editions } = await givenEntry({
    en: { slug, title: 'Title', body: [{ p: 'Old words.' }] },
    ...{ publish: ['en'], sectionId: section.id, authorIds: [amal.id] },
  });
  const id = editions.en ?? '';
  const old = { ...(await draftOf(id)), ...(await getFields(omar, id)) };
  await writeDocument(omar, id, text('New words.'));
  await saveEditionFields(omar, id, { fieldsVersion: 2, slug: `${slug}-2`, dateline: null });
  const fields = { sectionId: section.id, issueId: null, topicIds: [], authorIds: [badr.id] };
  await saveEntryFields(omar, entryId, { version: 2, ...fields });
  return { entryId, id, amal, old, changed: { ...(await draftOf(id)), ...(await getFields(omar, id)) } };
}

describe('Bringing a revision back', () => {
  it('makes it the draft, keeps what it replaces, changes nothing for readers, and can be undone', async () => {
    const { id, old, changed } = await givenChanged('restored');
    const restored = await restoreRevision(omar, id, { number: 1, seenVersion: changed.version });
    expect(restored.leftOut).toEqual([]);
    expect((await draftOf(id)).document).toEqual(old.document);
    expect((await getFields(omar, id)).fields).toEqual(old.fields);
    const revisions = await revisionsOf(id);
    expect(revisions.map(({ occasion }) => occasion)).toEqual(['published', 'replaced', 'restored']);
    expect(revisions[1]?.document).toEqual(changed.document);
    expect(revisions[2]).toMatchObject({ document: old.document, sourceRevisionId: revisions[0]?.id });
    const shown = await db().publication.findUniqueOrThrow({ where: { editionId: id } });
    expect(shown).toMatchObject({ revisionId: revisions[0]?.id, slug: 'restored' });

    await undoReplacement(omar, id, restored);
    expect((await draftOf(id)).document).toEqual(changed.document);
    expect((await getFields(omar, id)).fields).toEqual(changed.fields);
  });

  it('leaves alone what has stayed the same, so that a colleague’s words there are kept', async () => {
    const { editions } = await givenEntry({
      en: { title: 'Title', body: [{ p: 'First.' }, { p: 'Second.' }] },
    });
    const id = editions.en ?? '';
    await nameRevision(omar, id, { number: null, name: 'First draft' });
    const { version } = await draftOf(id);
    const last = { stepType: 'replace', from: 21, to: 21, slice: { content: [{ type: 'text', text: 'x' }] } };
    await saveSteps(omar, id, { version, clientId: 'tab', steps: [last] });
    await restoreRevision(omar, id, { number: 1, seenVersion: version + 1 });
    const steps = await db().editionStep.findMany({ where: { editionId: id, version: { gt: version + 1 } } });
    expect(JSON.stringify(steps.map(({ step }) => step)).length).toBeLessThan(120);
  });

  it('is refused while a colleague types, and undoing it too, and nothing is lost in a race', async () => {
    const { id, changed } = await givenChanged('raced');
    const typed = writeDocument(omar, id, text('Typed at the same time.'));
    const daniel = await signedIn('daniel');
    const restored = restoreRevision(daniel, id, { number: 1, seenVersion: changed.version });
    const [typing, restoring] = await Promise.allSettled([typed, restored]);
    const steps = await db().editionStep.findMany({ where: { editionId: id }, orderBy: { version: 'asc' } });
    expect(steps.map(({ version }) => version)).toEqual(steps.map((_, index) => index + 1));
    if (restoring.status === 'rejected') {
      expect(restoring.reason).toMatchObject({ code: 'conflict', issues: [{ key: 'publish.changedSince' }] });
      expect(JSON.stringify((await draftOf(id)).document)).toContain('Typed at the same time.');
    } else {
      expect(typing.status).toBe('fulfilled');
      await expect(undoReplacement(daniel, id, restoring.value)).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(JSON.stringify((await revisionsOf(id)).map(({ document }) => document))).toContain('Old words.');
  });

  it('goes without an author who is gone and an address that another piece has', async () => {
    const { id, entryId, amal, changed } = await givenChanged('lenient');
    await db().publicationAuthor.deleteMany({ where: { personId: amal.id } });
    await db().person.delete({ where: { id: amal.id } });
    await publishPresent(omar, id);
    await givenEntry({ en: { slug: 'lenient' } });
    const { leftOut } = await restoreRevision(omar, id, { number: 1, seenVersion: changed.version });
    expect(leftOut).toEqual(['authorIds', 'slug']);
    expect((await draftOf(id)).slug).toBe('lenient-2');
    expect(await db().entryAuthor.count({ where: { entryId } })).toBe(0);
  });

  it('is refused to whoever may not change the edition, and for a revision that does not exist', async () => {
    const { id, changed } = await givenChanged('refused-restore');
    const sara = await signedIn('sara');
    const seen = { number: 1, seenVersion: changed.version };
    await expect(restoreRevision(sara, id, seen)).rejects.toMatchObject({ code: 'not_found' });
    await expect(restoreRevision(omar, id, { ...seen, number: 9 })).rejects.toMatchObject({
      code: 'not_found',
    });
    const own = await givenEntry({ by: sara, en: {}, publish: ['en'] });
    const ownSeen = { number: 1, seenVersion: (await draftOf(own.editions.en ?? '')).version };
    await expect(restoreRevision(sara, own.editions.en ?? '', ownSeen)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('A revision', () => {
  it('is given a name, another one, and none, while the revision itself never changes', async () => {
    const { id } = await givenChanged('named');
    const [before] = await revisionsOf(id);
    const nameOf = async () =>
      (await db().revisionName.findMany({ where: { revision: { editionId: id } } }))[0]?.name;
    await nameRevision(omar, id, { number: 1, name: 'As sent to Brussels' });
    expect(await nameOf()).toBe('As sent to Brussels');
    await nameRevision(omar, id, { number: 1, name: 'قبل القمة' });
    expect(await nameOf()).toBe('قبل القمة');
    await nameRevision(omar, id, { number: 1, name: '' });
    expect(await nameOf()).toBeUndefined();
    expect((await revisionsOf(id))[0]).toEqual(before);
  });

  it('of the draft is frozen for its name', async () => {
    const { id, changed } = await givenChanged('draft-named');
    await nameRevision(omar, id, { number: null, name: 'Before the summit' });
    expect((await revisionsOf(id)).at(-1)).toMatchObject({ occasion: 'named', document: changed.document });
    await expect(nameRevision(omar, id, { number: null, name: '' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(nameRevision(omar, id, { number: 9, name: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
