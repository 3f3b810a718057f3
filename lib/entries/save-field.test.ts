import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { getFields } from './get-fields';
import * as saveFieldModule from './save-field';

const saveField = committed(saveFieldModule.saveField);

let omar: Actor;
let daniel: Actor;

beforeAll(async () => {
  [omar, daniel] = [await signedIn('omar'), await signedIn('daniel')];
});

async function openedPiece(options: Parameters<typeof givenEntry>[0] = { en: {} }) {
  const { entryId, editions } = await givenEntry(options);
  const id = editions.en ?? '';
  const events = () =>
    db().auditEvent.count({ where: { subjectId: entryId, action: { contains: 'fields' } } });
  return { entryId, id, events, fields: async () => (await getFields(omar, id)).fields };
}

const refusal = (saving: Promise<unknown>) => saving.then(() => null).catch((error: unknown) => error);

describe('A field of the editor', () => {
  it('is saved although a colleague has changed every other field meanwhile', async () => {
    const [person, topic, section] = [
      await givenPerson('other'),
      await givenTopic('other'),
      await givenSection('other-fields'),
    ];
    const { id, fields } = await openedPiece();
    await saveField(daniel, id, { field: 'dateline', before: null, value: '2026-05-04' });
    await saveField(daniel, id, { field: 'authorIds', before: [], value: [person.id] });
    await saveField(daniel, id, { field: 'topicIds', before: [], value: [topic.id] });
    await saveField(omar, id, { field: 'slug', before: null, value: 'mine-alone' });
    const { sectionId } = await fields();
    await saveField(omar, id, { field: 'sectionId', before: sectionId, value: section.id });
    expect(await fields()).toEqual({
      ...{ slug: 'mine-alone', dateline: '2026-05-04', sectionId: section.id, issueId: null },
      ...{ authorIds: [person.id], topicIds: [topic.id], relatedIds: [] },
      ...{ searchTitle: null, searchDescription: null, noindex: false, canonicalUrl: null },
      ...{ cover: null, coverAlt: null, sharePictureId: null, link: null },
      ...{ translatorIds: [], editorIds: [], photographerIds: [] },
    });
  });

  it('is refused when a colleague has changed the same one, which stays as the colleague saved it', async () => {
    const { id, fields } = await openedPiece();
    const person = await givenPerson('same');
    await saveField(daniel, id, { field: 'slug', before: null, value: 'hers' });
    await saveField(daniel, id, { field: 'authorIds', before: [], value: [person.id] });
    expect(await refusal(saveField(omar, id, { field: 'slug', before: null, value: 'his' }))).toMatchObject({
      code: 'conflict',
      issues: [{ path: 'slug' }],
    });
    expect(
      await refusal(saveField(omar, id, { field: 'authorIds', before: [omar.userId ?? ''], value: [] })),
    ).toMatchObject({ code: 'conflict', issues: [{ path: 'authorIds' }] });
    expect(await fields()).toMatchObject({ slug: 'hers', authorIds: [person.id] });
  });

  it('that is saved as it is stored, or sent twice, writes nothing and leaves no audit event', async () => {
    const { id, events } = await openedPiece();
    const topics = [(await givenTopic('twice-a')).id, (await givenTopic('twice-b')).id];
    const [slug, chosen] = [
      { field: 'slug', before: null, value: 'sent-twice' },
      { field: 'topicIds', before: [], value: topics },
    ] as const;
    const before = await events();
    for (const _ of [1, 2]) {
      await saveField(omar, id, slug);
      await saveField(omar, id, { ...chosen, before: [], value: topics });
    }
    await saveField(omar, id, { field: 'topicIds', before: topics, value: topics.toReversed() });
    await saveField(omar, id, { field: 'slug', before: 'sent-twice', value: ' Sent-Twice ' });
    expect((await events()) - before).toBe(2);
  });

  it('of ten colleagues who change it at once is saved by exactly one', async () => {
    const { id, fields, events } = await openedPiece();
    const before = await events();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        refusal(saveField(omar, id, { field: 'slug', before: null, value: `colleague-${turn}` })),
      ),
    );
    expect(results.filter((result) => result === null)).toHaveLength(1);
    expect((await fields()).slug).toBe(`colleague-${results.indexOf(null)}`);
    expect((await events()) - before).toBe(1);
  });

  it('of two pieces that want one address at once is given to one of them', async () => {
    const pieces = [await openedPiece(), await openedPiece()];
    const results = await Promise.all(
      pieces.map(({ id }) => refusal(saveField(omar, id, { field: 'slug', before: null, value: 'wanted' }))),
    );
    expect(results.filter((result) => result === null)).toHaveLength(1);
    expect(results.find((result) => result !== null)).toMatchObject({ issues: [{ key: 'slug.taken' }] });
  });

  it('is saved although every field of the piece is being saved at once', async () => {
    const { id, fields } = await openedPiece();
    const [person, topic] = [await givenPerson('at-once'), await givenTopic('at-once')];
    await Promise.all([
      saveField(omar, id, { field: 'slug', before: null, value: 'at-once' }),
      saveField(daniel, id, { field: 'dateline', before: null, value: '2026-01-02' }),
      saveField(omar, id, { field: 'authorIds', before: [], value: [person.id] }),
      saveField(daniel, id, { field: 'topicIds', before: [], value: [topic.id] }),
    ]);
    expect(await fields()).toMatchObject({
      ...{ slug: 'at-once', dateline: '2026-01-02', authorIds: [person.id], topicIds: [topic.id] },
    });
  });
});

describe('A value that cannot be stored', () => {
  it.each(['0026-07-19', '0999-12-31', '10000-01-01', '2026-02-30', '19 July'])(
    'is named beside the field: the dateline %s',
    async (value) => {
      const { id } = await openedPiece();
      const saving = saveField(omar, id, { field: 'dateline', before: null, value });
      expect(await refusal(saving)).toMatchObject({
        code: 'invalid',
        issues: [{ path: 'dateline', key: 'field.date' }],
      });
    },
  );

  it('may go on naming a related piece that is gone, and takes no other that is not there', async () => {
    const { id, fields } = await openedPiece();
    const [first, second] = [(await givenEntry({ en: {} })).entryId, (await givenEntry({ en: {} })).entryId];
    const gone = '0199f000-0000-7000-8000-00000000dead';
    await db().entry.updateMany({
      where: { editions: { some: { id } } },
      data: { relatedIds: [gone, first] },
    });
    const change = { field: 'relatedIds', before: [gone, first] } as const;
    const moved = [first, gone, second];
    await saveField(omar, id, { ...change, before: [...change.before], value: moved });
    expect((await fields()).relatedIds).toEqual(moved);
    const other = { field: 'relatedIds', before: moved, value: [gone.replace('dead', 'beef')] } as const;
    expect(await refusal(saveField(omar, id, { ...other, value: [...other.value] }))).toMatchObject({
      code: 'invalid',
      issues: [{ path: 'relatedIds', key: 'field.unknownChoice' }],
    });
  });

  it('is named beside the field: an author who has been deleted meanwhile', async () => {
    const { id } = await openedPiece();
    const [stays, deleted] = [await givenPerson('stays'), await givenPerson('deleted')];
    await db().person.delete({ where: { id: deleted.id } });
    const change = { field: 'authorIds', before: [], value: [stays.id, deleted.id] } as const;
    const saving = saveField(omar, id, { ...change, before: [], value: [...change.value] });
    expect(await refusal(saving)).toMatchObject({
      code: 'invalid',
      issues: [{ path: 'authorIds', key: 'field.unknownChoice' }],
    });
  });

  it('does not keep another field from being saved: a date that is stored badly, and the slug', async () => {
    const { id, fields } = await openedPiece();
    await db().edition.update({ where: { id }, data: { datelineAt: new Date('0026-07-19T08:00:00Z') } });
    await saveField(omar, id, { field: 'slug', before: null, value: 'beside-a-bad-date' });
    const { dateline } = await fields();
    await saveField(omar, id, { field: 'dateline', before: dateline, value: '2026-07-19' });
    expect(await fields()).toMatchObject({ slug: 'beside-a-bad-date', dateline: '2026-07-19' });
  });
});

describe('An author of the newsroom', () => {
  it('changes the fields of an own draft, none of a colleague’s, and none once it has been published', async () => {
    const sara = await signedIn('sara');
    const own = await openedPiece({ by: sara, en: {} });
    await saveField(sara, own.id, { field: 'slug', before: null, value: 'by-sara' });
    const foreign = await openedPiece();
    const published = await openedPiece({ by: sara, en: { slug: 'public-by-sara' }, publish: ['en'] });
    for (const [{ id }, code] of [
      [foreign, 'not_found'],
      [published, 'forbidden'],
    ] as const) {
      const slug = saveField(sara, id, { field: 'slug', before: 'public-by-sara', value: 'other' });
      expect(await refusal(slug)).toMatchObject({ code });
      const authors = saveField(sara, id, { field: 'authorIds', before: [], value: [] });
      expect(await refusal(authors)).toMatchObject({ code });
    }
  });
});
