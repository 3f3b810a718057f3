import { Transform } from '@tiptap/pm/transform';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { duplicateEntry } from '@/lib/entries/duplicate-entry';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveSteps, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { restoreRevision } from './restore-revision';
import { whoWrote } from './who-wrote';

let omar: Actor;
let layla: Actor;
let sara: Actor;

beforeAll(async () => {
  [omar, layla, sara] = [await signedIn('omar'), await signedIn('layla'), await signedIn('sara')];
});

async function open(id: string) {
  const { document, version } = await db().edition.findUniqueOrThrow({ where: { id } });
  return { doc: parseDocument(document), version };
}

/** Saves a change as a tab of this person does. */
async function change(by: Actor, id: string, what: (transform: Transform) => void): Promise<void> {
  const { doc, version } = await open(id);
  const transform = new Transform(doc);
  what(transform);
  const steps = transform.steps.map((step) => step.toJSON());
  await saveSteps(by, id, { version, clientId: `tab of ${by.userId}`, steps });
}

/** Types words at the end of the last paragraph. */
const type = (by: Actor, id: string, words: string) =>
  change(by, id, (transform) =>
    transform.insert(transform.doc.content.size - 1, transform.doc.type.schema.text(words)),
  );

/** Who wrote the body, with the number of characters. */
async function writersOf(id: string, by = omar) {
  const { doc, version } = await open(id);
  const body = doc.content.size - (doc.lastChild?.nodeSize ?? 0);
  const { writers, earlier, characters } = await whoWrote(by, id, {
    version,
    from: body,
    to: doc.content.size,
  });
  return {
    writers: writers.map(({ user, how, characters: own }) => [user.id, how, own]),
    earlier,
    characters,
  };
}

const given = async () =>
  (await givenEntry({ en: { title: 'T', body: [{ p: 'Base.' }] } })).editions.en ?? '';

describe('Who wrote a passage', () => {
  it('is told of two who write by turns, with what was brought in before them and when', async () => {
    const id = await given();
    await type(omar, id, ' One');
    await type(layla, id, ' two three');
    await type(omar, id, ' four');
    expect(await writersOf(id)).toEqual({
      writers: [
        [layla.userId, 'wrote', 10],
        [omar.userId, 'wrote', 9],
        [omar.userId, 'imported', 5],
      ],
      ...{ earlier: null, characters: 24 },
    });
    const { version, doc } = await open(id);
    const answer = await whoWrote(omar, id, {
      version,
      from: doc.content.size - 6,
      to: doc.content.size - 1,
    });
    expect(answer.writers).toMatchObject([{ user: { id: omar.userId }, characters: 5 }]);
    expect(answer.writers[0]?.firstAt).toEqual(answer.writers[0]?.lastAt);
  });

  it('is whoever brought a revision back, told as that, and stays with its writers where nothing was replaced', async () => {
    const id = await given();
    await type(layla, id, ' Kept.');
    await publishPresent(omar, id);
    await change(omar, id, (transform) => {
      const end = transform.doc.content.size - 1;
      transform.delete(end - 4, end);
    });
    const { version } = await open(id);
    await committed(restoreRevision)(omar, id, { number: 1, seenVersion: version });
    expect((await writersOf(id)).writers).toEqual([
      [omar.userId, 'imported', 5],
      [omar.userId, 'restored', 4],
      [layla.userId, 'wrote', 2],
    ]);
  });

  it('is whoever copied the piece, for the words of a copy', async () => {
    const { entryId } = await givenEntry({ en: { title: 'T', body: [{ p: 'Base.' }] } });
    const copy = await committed(duplicateEntry)(layla, entryId, { locales: ['en'], withFields: true });
    const { id } = await db().edition.findFirstOrThrow({ where: { entryId: copy.entryId } });
    await type(omar, id, ' And');
    expect((await writersOf(id)).writers).toEqual([
      [layla.userId, 'duplicated', 5],
      [omar.userId, 'wrote', 4],
    ]);
  });

  it('stays who it was when a colleague moves the paragraph', async () => {
    const id = await given();
    await type(layla, id, ' Her words');
    await change(omar, id, (transform) => {
      const [last, title] = [transform.doc.lastChild, transform.doc.child(1)];
      if (!last) return;
      transform.insert(
        transform.doc.content.size,
        title.type.schema.nodes.paragraph?.create({ id: newBlockId() }, title.type.schema.text('New.')) ?? [],
      );
    });
    await change(omar, id, (transform) => {
      const first = transform.doc.child(3);
      const from = transform.doc.content.size - first.nodeSize - (transform.doc.lastChild?.nodeSize ?? 0);
      transform.delete(from, from + first.nodeSize);
      transform.insert(transform.doc.content.size, first);
    });
    expect((await writersOf(id)).writers).toEqual([
      [layla.userId, 'wrote', 10],
      [omar.userId, 'imported', 5],
    ]);
  });

  it('is asked of a text that has got words since, and refused when the passage is gone', async () => {
    const id = await given();
    await type(layla, id, ' Hers');
    const { version, doc } = await open(id);
    const end = doc.content.size - 1;
    await change(omar, id, (transform) => transform.insert(1, transform.doc.type.schema.text('Kicker')));
    const asked = { version, from: end - 4, to: end };
    expect((await whoWrote(omar, id, asked)).writers).toMatchObject([
      { user: { id: layla.userId }, characters: 4 },
    ]);
    await writeDocument(omar, id, article({ title: '', body: [] }, newBlockId));
    await expect(whoWrote(omar, id, asked)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('names nobody where steps are no longer kept, not even who froze a revision of that time', async () => {
    const id = await given();
    const { entryId } = await db().edition.findUniqueOrThrow({ where: { id } });
    await type(layla, id, ' Hers');
    await publishPresent(omar, id);
    await type(omar, id, ' His');
    const { version, doc } = await open(id);
    await db().$transaction(async (tx) => {
      // As the removal of a piece for good lets them be deleted.
      await tx.$executeRaw`SELECT set_config('markaz.purged_entry', ${entryId}, true)`;
      await tx.editionStep.deleteMany({ where: { editionId: id, version: { lt: version } } });
    });
    const passage = { version, from: doc.content.size - 10, to: doc.content.size - 1 };
    const answer = await whoWrote(omar, id, passage);
    expect(answer.writers).toMatchObject([{ user: { id: omar.userId }, how: 'wrote', characters: 4 }]);
    expect(answer.earlier).toMatchObject({ characters: 5, users: [] });
    expect(answer.earlier?.before.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('is nobody in a line without words, also when others have changed the text since', async () => {
    const { editions } = await givenEntry({ en: { title: 'T', body: [{ p: 'Base.' }, { p: '' }] } });
    const id = editions.en ?? '';
    const { version, doc } = await open(id);
    const caret = doc.content.size - 1;
    const nobody = { writers: [], earlier: null, characters: 0 };
    expect(await whoWrote(omar, id, { version, from: caret, to: caret })).toMatchObject(nobody);
    await change(layla, id, (transform) => transform.insert(1, transform.doc.type.schema.text('Kicker')));
    expect(await whoWrote(omar, id, { version, from: caret, to: caret })).toMatchObject(nobody);
  });

  it('is not told to an author whose piece it is not', async () => {
    const id = await given();
    await expect(whoWrote(sara, id, { version: 1, from: 1, to: 2 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
