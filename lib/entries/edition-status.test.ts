import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { schema } from '@/lib/richtext/schema';
import { signedIn } from '@/lib/testing/cast';
import {
  saveEditionFields,
  saveEntryFields,
  saveSteps,
  unpublishEdition,
  writeDocument,
} from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection, type MadeEntry } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { getEntryForEditor } from './get-entry-for-editor';
import { openEdition } from './open-edition';
import type { EntryFields } from './types';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

/** The status of an edition wherever it is shown; fails when two of these answers disagree. */
async function statusOf({ entryId }: MadeEntry, locale: Locale = 'en') {
  const entry = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const shown = [
    locale === 'ar' ? entry.statusAr : entry.statusEn,
    (await getEntryForEditor(omar, entry.kind, entryId)).editions[locale]?.status,
    (await openEdition(omar, entryId, locale))?.status,
  ];
  expect(new Set(shown).size, shown.join()).toBe(1);
  return shown[0];
}

async function versionOf(id: string | undefined) {
  return (await db().edition.findUniqueOrThrow({ where: { id: id ?? '' } })).version;
}

/** Saves one step and answers the status that the writer's page is told. */
async function save(piece: MadeEntry, step: ReplaceStep) {
  const id = piece.editions.en ?? '';
  const batch = { version: await versionOf(id), clientId: 'c', steps: [step.toJSON()] };
  const outcome = await saveSteps(omar, id, batch);
  return outcome.status === 'saved' ? outcome.editionStatus : outcome.status;
}

const letter = new ReplaceStep(1, 1, new Slice(Fragment.from(schema.text('x')), 0, 0));
const withoutLetter = new ReplaceStep(1, 2, Slice.empty);

describe('A letter typed in a published text', () => {
  it('is a change that readers do not see, until it is removed again', async () => {
    const piece = await givenEntry({ en: {}, publish: ['en'] });
    expect(await statusOf(piece)).toBe('published');
    expect(await save(piece, letter)).toBe('changed');
    expect(await statusOf(piece)).toBe('changed');
    expect(await save(piece, withoutLetter)).toBe('published');
    expect(await statusOf(piece)).toBe('published');
  });

  it('is no change any more once it is published', async () => {
    const piece = await givenEntry({ en: {}, publish: ['en'] });
    await save(piece, letter);
    await publishPresent(omar, piece.editions.en ?? '');
    expect(await statusOf(piece)).toBe('published');
    expect(await save(piece, withoutLetter)).toBe('changed');
  });

  it('changes nothing about the edition in the other language', async () => {
    const piece = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
    await save(piece, letter);
    expect([await statusOf(piece, 'ar'), await statusOf(piece, 'en')]).toEqual(['published', 'changed']);
  });

  it('leaves a draft a draft', async () => {
    const piece = await givenEntry({ en: {} });
    expect(await save(piece, letter)).toBe('draft');
    expect(await statusOf(piece)).toBe('draft');
  });
});

describe('The same words in a new paragraph', () => {
  it('are a change, because links lead to the paragraph that was', async () => {
    const piece = await givenEntry({ en: { title: 'Ports', body: [{ p: 'Same.' }] }, publish: ['en'] });
    const document = article(
      { kicker: '', title: 'Ports', standfirst: '', body: [{ p: 'Same.' }] },
      newBlockId,
    );
    await writeDocument(omar, piece.editions.en ?? '', document);
    expect(await statusOf(piece)).toBe('changed');
  });
});

describe('A field that both editions share', () => {
  it('changes both published editions, and neither once it is as it was', async () => {
    const amal = (await givenPerson('amal')).id;
    const huda = (await givenPerson('huda')).id;
    const topics = [(await givenTopic('sea')).id, (await givenTopic('air')).id];
    const section = (await givenSection('politics')).id;
    const { issueIds } = await givenSeries('notes', [7]);
    const piece = await givenEntry({
      ...{ ar: {}, en: {}, publish: ['ar', 'en'] },
      ...{ sectionId: (await givenSection()).id, authorIds: [amal, huda], topicIds: topics },
    });
    const entry = await getEntryForEditor(omar, 'article', piece.entryId);
    const { sectionId, issueId, authorIds, topicIds, relatedIds, cover } = entry;
    const stored: EntryFields = { sectionId, issueId, authorIds, topicIds, relatedIds, cover };
    const other = (await givenEntry({ en: {} })).entryId;
    const picture = (await givenPicture()).id;
    const changes: Partial<EntryFields>[] = [
      { authorIds: [huda] },
      { authorIds: [huda, amal] },
      { topicIds: topics.slice(1) },
      { relatedIds: [other] },
      { sectionId: section },
      { issueId: issueIds[0] ?? null },
      { cover: { mediaId: picture, focal: null } },
      { cover: { mediaId: picture, focal: { x: 30, y: 70 } } },
    ];
    let { version } = entry;
    for (const change of changes) {
      ({ version } = await saveEntryFields(omar, piece.entryId, { version, ...stored, ...change }));
      expect([await statusOf(piece, 'ar'), await statusOf(piece, 'en')]).toEqual(['changed', 'changed']);
      ({ version } = await saveEntryFields(omar, piece.entryId, { version, ...stored }));
      expect([await statusOf(piece, 'ar'), await statusOf(piece, 'en')]).toEqual(['published', 'published']);
    }
  });

  it('that is saved as it is writes nothing, in whichever order its topics are', async () => {
    const topics = [(await givenTopic('one')).id, (await givenTopic('two')).id];
    const piece = await givenEntry({ en: {}, publish: ['en'], topicIds: topics });
    const before = await db().entry.findUniqueOrThrow({ where: { id: piece.entryId } });
    const events = await db().auditEvent.count();
    const { version, sectionId } = before;
    const same = { version, sectionId, issueId: null, authorIds: [] };
    for (const topicIds of [topics, topics.toReversed()]) {
      expect(await saveEntryFields(omar, piece.entryId, { ...same, topicIds })).toEqual({ version });
    }
    expect(await db().entry.findUniqueOrThrow({ where: { id: piece.entryId } })).toEqual(before);
    expect(await db().auditEvent.count()).toBe(events);
    const old = saveEntryFields(omar, piece.entryId, { ...same, version: version - 1, topicIds: topics });
    await expect(old).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('The address and the date of an edition', () => {
  it('are a change until they are as they were, and saving them unchanged writes nothing', async () => {
    const piece = await givenEntry({ en: { slug: 'piers', dateline: '2026-05-04' }, publish: ['en'] });
    const id = piece.editions.en ?? '';
    const stored = { slug: 'piers', dateline: '2026-05-04' };
    let { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
    for (const change of [{ slug: 'harbours' }, { dateline: '2026-05-05' }, { dateline: null }]) {
      ({ fieldsVersion } = await saveEditionFields(omar, id, { fieldsVersion, ...stored, ...change }));
      expect(await statusOf(piece)).toBe('changed');
      ({ fieldsVersion } = await saveEditionFields(omar, id, { fieldsVersion, ...stored }));
      expect(await statusOf(piece)).toBe('published');
    }
    const before = await db().edition.findUniqueOrThrow({ where: { id } });
    expect(await saveEditionFields(omar, id, { fieldsVersion, ...stored })).toEqual({
      fieldsVersion,
      ...stored,
      ...{ searchTitle: null, searchDescription: null, noindex: false, canonicalUrl: null },
      ...{ coverAlt: null, sharePictureId: null, link: null },
      ...{ translatorIds: [], editorIds: [], photographerIds: [] },
    });
    expect(await db().edition.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  it('keep a known hour when another field of the same day is saved', async () => {
    const piece = await givenEntry({ en: { slug: 'old-quays', dateline: '2026-05-04' } });
    const id = piece.editions.en ?? '';
    const datelineAt = new Date('2026-05-04T05:30:00Z');
    const { fieldsVersion } = await db().edition.update({ where: { id }, data: { datelineAt } });
    await saveEditionFields(omar, id, { fieldsVersion, slug: 'quays', dateline: '2026-05-04' });
    expect((await db().edition.findUniqueOrThrow({ where: { id } })).datelineAt).toEqual(datelineAt);
  });
});

describe('An edition that is withdrawn', () => {
  it('is unpublished whatever is typed, and published once it is published again', async () => {
    const piece = await givenEntry({ en: {}, publish: ['en'] });
    await save(piece, letter);
    await unpublishEdition(omar, piece.editions.en ?? '');
    expect(await statusOf(piece)).toBe('unpublished');
    expect(await save(piece, letter)).toBe('unpublished');
    await publishPresent(omar, piece.editions.en ?? '');
    expect(await statusOf(piece)).toBe('published');
  });
});

describe('A language that an entry does not have', () => {
  it('is missing', async () => {
    const { entryId } = await givenEntry({ en: {} });
    const entry = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    expect([entry.statusAr, entry.statusEn]).toEqual(['missing', 'draft']);
  });
});
