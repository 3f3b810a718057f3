import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { idsIn } from '@/lib/richtext/block-ids';
import { parseDocument } from '@/lib/richtext/document';
import type { NodeJson } from '@/lib/richtext/document-json';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { givenTopic } from '@/lib/testing/publication-factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { trashEntry } from '@/lib/trash/trash-entry';
import { duplicateEntry } from './duplicate-entry';
import { listEntries } from './list-entries';

const duplicate = committed(duplicateEntry);

let omar: Actor;
let sara: Actor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

const stored = (id: string) =>
  db().entry.findUniqueOrThrow({
    where: { id },
    include: {
      editions: { orderBy: { locale: 'asc' }, include: { revisions: true, steps: true } },
      ...{ authors: true, topics: true },
    },
  });

async function given(key: string) {
  const [person, topic] = [await givenPerson(key), await givenTopic(key)];
  return givenEntry({
    ar: { title: 'قمة بروكسل', slug: `قمة-${key}`, dateline: '2026-01-02' },
    en: { title: 'The summit', slug: `summit-${key}`, body: [{ p: 'It decided little.' }] },
    ...{ authorIds: [person.id], topicIds: [topic.id], publish: ['en'] },
  });
}

const both = ['ar', 'en'] as const satisfies Locale[];

describe('A copy of a piece', () => {
  it('is a draft of whoever made it, with the texts and the fields, without address and date', async () => {
    const { entryId } = await given('copied');
    const before = await stored(entryId);
    const copy = await stored((await duplicate(omar, entryId, { locales: both, withFields: true })).entryId);
    expect(await stored(entryId)).toEqual(before);
    expect(copy).toMatchObject({ createdById: omar.userId, kind: 'article', sectionId: before.sectionId });
    expect(copy.authors.map(({ personId }) => personId)).toEqual(
      before.authors.map(({ personId }) => personId),
    );
    expect(copy.topics.map(({ topicId }) => topicId)).toEqual(before.topics.map(({ topicId }) => topicId));
    for (const edition of copy.editions)
      expect(edition).toMatchObject({ state: 'draft', slug: null, datelineAt: null, firstPublishedAt: null });
    expect(copy.editions.map(({ title }) => title)).toEqual(['منسوخ عن: قمة بروكسل', 'Copy of The summit']);
  });

  it('says in its history where its words are from, and shares no block with the original', async () => {
    const { entryId } = await given('history');
    const { entryId: copyId } = await duplicate(omar, entryId, { locales: both, withFields: true });
    const [original, copy] = [await stored(entryId), await stored(copyId)];
    for (const { revisions, document, version, steps } of copy.editions) {
      expect(revisions).toMatchObject([{ number: 1, occasion: 'duplicated', documentVersion: version }]);
      expect(steps).toHaveLength(version);
      expect(revisions[0]?.document).toEqual(document);
    }
    const ids = ({ editions }: typeof copy) =>
      editions.flatMap((each) => idsIn(each.document as unknown as NodeJson));
    expect(ids(copy)).toHaveLength(ids(original).length);
    expect(ids(copy).filter((id) => ids(original).includes(id))).toEqual([]);
    const event = await db().auditEvent.findFirst({
      where: { subjectId: copyId, action: 'entry.duplicated' },
    });
    expect(event).toMatchObject({ actorId: omar.userId, data: { from: entryId, locales: ['ar', 'en'] } });
  });

  it('has the chosen language and the text alone, when that is wanted, and is found by its words', async () => {
    const { entryId } = await given('alone');
    const { entryId: copyId } = await duplicate(omar, entryId, { locales: ['en'], withFields: false });
    const { editions, ...copy } = await stored(copyId);
    expect(copy).toMatchObject({ sectionId: null, authors: [], topics: [] });
    expect(editions.map(({ locale, document }) => [locale, parseDocument(document).textContent])).toEqual([
      ['en', 'Copy of The summitIt decided little.'],
    ]);
    const { rows } = await listEntries(omar, { kind: 'article', size: 100, query: '"Copy of The summit"' });
    expect(rows.map(({ id }) => id)).toContain(copyId);
  });

  it('has the fields alone, when that is wanted, and begins with an empty text', async () => {
    const { entryId } = await given('fields-alone');
    const before = await stored(entryId);
    const wanted = { locales: both, withText: false, withFields: true };
    const { entryId: copyId } = await duplicate(omar, entryId, wanted);
    const { editions, ...copy } = await stored(copyId);
    expect(copy.sectionId).toBe(before.sectionId);
    expect([copy.authors.length, copy.topics.length]).toEqual([1, 1]);
    expect(editions.map(({ title, document }) => title + parseDocument(document).textContent)).toEqual([
      '',
      '',
    ]);
    for (const { revisions } of editions) expect(revisions).toMatchObject([{ occasion: 'duplicated' }]);
  });

  it('holds no picture of a text that it does not copy', async () => {
    const { id } = await givenPicture();
    const { entryId } = await givenEntry({ en: { body: [{ p: 'Words.' }, { figure: [id] }] } });
    const { entryId: copyId } = await duplicate(omar, entryId, {
      ...{ locales: ['en'], withText: false, withFields: true },
    });
    expect(await db().editionMedia.count({ where: { edition: { entryId: copyId } } })).toBe(0);
  });

  it('of nothing is refused', async () => {
    const { entryId } = await givenEntry({ en: {} });
    const count = await db().entry.count();
    const nothing = { locales: ['en'], withText: false, withFields: false } as const;
    await expect(duplicate(omar, entryId, nothing)).rejects.toMatchObject({
      ...{ code: 'invalid', issues: [{ path: 'withText', key: 'field.required' }] },
    });
    expect(await db().entry.count()).toBe(count);
  });

  it('holds the pictures of its text before it locks the piece, as whoever deletes a picture does', async () => {
    const { id } = await givenPicture();
    const { entryId } = await givenEntry({ en: { body: [{ p: 'Words.' }, { figure: [id] }] } });
    const statements = await recordedStatements(() =>
      duplicate(omar, entryId, { locales: ['en'], withFields: false }),
    );
    const positionOf = (lock: RegExp) => statements.findIndex(({ text }) => lock.test(text));
    const media = statements.findIndex(
      ({ text, values }) => /"Media".*FOR KEY SHARE/s.test(text) && JSON.stringify(values).includes(id),
    );
    expect(media).toBeGreaterThan(-1);
    expect(media).toBeLessThan(positionOf(/"Entry".*FOR UPDATE/s));
  });

  it('of a piece without a title has none either', async () => {
    const { entryId } = await givenEntry({ en: { title: '' } });
    const { entryId: copyId } = await duplicate(omar, entryId, { locales: ['en'], withFields: true });
    expect((await stored(copyId)).editions[0]?.title).toBe('');
  });

  it('is refused for a language that the piece does not have, and for none', async () => {
    const { entryId } = await givenEntry({ en: {} });
    const count = await db().entry.count();
    for (const locales of [both, []])
      await expect(duplicate(omar, entryId, { locales, withFields: true })).rejects.toMatchObject({
        ...{ code: 'invalid', issues: [{ path: 'locales', key: 'field.unknownChoice' }] },
      });
    expect(await db().entry.count()).toBe(count);
  });

  it('is made by an author of their own piece, and of no piece of others or in the trash', async () => {
    const wanted = { locales: ['en'], withFields: true } as const;
    const own = await givenEntry({ by: sara, en: {} });
    const { entryId } = await duplicate(sara, own.entryId, wanted);
    expect(await stored(entryId)).toMatchObject({ createdById: sara.userId });
    const others = await givenEntry({ en: {} });
    await expect(duplicate(sara, others.entryId, wanted)).rejects.toMatchObject({ code: 'not_found' });
    await committed(trashEntry)(sara, own.entryId, { reason: 'Written twice.' });
    await expect(duplicate(sara, own.entryId, wanted)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
