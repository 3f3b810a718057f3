import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getHistory } from '@/lib/revisions/get-history';
import { listRevisions } from '@/lib/revisions/list-revisions';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import * as verbs from './publish-again';

const publishAgain = committed(verbs.publishAgain);

const FACTS = { change: { reason: 'facts' } } as const;

let omar: Actor;
let sara: Actor;

beforeAll(async () => {
  [omar, sara] = await Promise.all([signedIn('omar'), signedIn('sara')]);
});

const COLUMNS = {
  ...{ slug: true, title: true, titleHtml: true, bodyHtml: true, bodyText: true, datelineAt: true },
  ...{ sectionId: true, searchTitle: true, firstPublishedAt: true, revisionId: true },
} as const;

const shown = (editionId: string) => db().publication.findUnique({ where: { editionId }, select: COLUMNS });
const versionsOf = (editionId: string) =>
  db().publicationVersion.findMany({
    where: { editionId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      sourceId: true,
      publishedById: true,
      publishedAt: true,
      endedAt: true,
      publication: true,
    },
  });

/** Published twice with other words and another address. */
async function givenTwice(slug: string) {
  const section = await givenSection(slug);
  const { entryId, editions } = await givenEntry({
    en: { slug, title: 'As it was first' },
    ...{ publish: ['en'], sectionId: section.id },
  });
  const id = editions.en ?? '';
  const first = await shown(id);
  await writeDocument(
    omar,
    id,
    article({ title: 'As it is now', body: [{ p: 'Other words.' }] }, newBlockId),
  );
  const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
  await saveEditionFields(omar, id, { fieldsVersion, slug: `${slug}-2`, dateline: null });
  await publishPresent(omar, id);
  return { entryId, id, first, section };
}

describe('Every publishing of an edition', () => {
  it('is kept with who, when and until when, and the publication names the present one', async () => {
    const { id } = await givenTwice('versions');
    const [one, two] = await versionsOf(id);
    expect(one).toMatchObject({ number: 1, sourceId: null, publication: null });
    expect(two).toMatchObject({ number: 2, publishedById: omar.userId, endedAt: null });
    expect(two?.publication?.editionId).toBe(id);
    expect(one?.endedAt).toEqual(two?.publishedAt);
  });

  it('ends when the edition is withdrawn, and a later one begins anew', async () => {
    const { id } = await givenTwice('ended');
    await unpublishEdition(omar, id);
    expect((await versionsOf(id)).map(({ endedAt }) => endedAt !== null)).toEqual([true, true]);
    await publishPresent(omar, id);
    expect((await versionsOf(id)).at(-1)).toMatchObject({ number: 3, endedAt: null });
  });

  it('is never changed or removed afterwards', async () => {
    const { id } = await givenTwice('append-only');
    const [one] = await versionsOf(id);
    const where = { id: one?.id ?? '' };
    await expect(db().publicationVersion.update({ where, data: { number: 9 } })).rejects.toThrow();
    await expect(db().publicationVersion.update({ where, data: { endedAt: new Date() } })).rejects.toThrow();
    await expect(db().publicationVersion.delete({ where })).rejects.toThrow();
  });

  it('is forgotten where a build publishes that knows no versions', async () => {
    const { id } = await givenTwice('older-build');
    const revision = await db().revision.findFirstOrThrow({
      where: { editionId: id },
      orderBy: { number: 'asc' },
    });
    await db().publication.update({ where: { editionId: id }, data: { revisionId: revision.id } });
    expect((await db().publication.findUniqueOrThrow({ where: { editionId: id } })).versionId).toBeNull();
    expect((await versionsOf(id)).every(({ endedAt }) => endedAt !== null)).toBe(true);
  });
});

describe('An editor who publishes again what readers saw before', () => {
  it('shows them exactly that, as a new version, and leaves the draft alone', async () => {
    const { entryId, id, first } = await givenTwice('again');
    const draft = await db().edition.findUniqueOrThrow({ where: { id } });
    const history = await getHistory(omar, { kind: 'article', entryId, locale: 'en' });
    const number = history.liveNumber ?? 0;
    await publishAgain(omar, id, { number: 1, liveNumber: number }, FACTS);
    expect(await shown(id)).toEqual(first);
    const after = await db().edition.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({
      document: draft.document,
      slug: draft.slug,
      version: draft.version,
      changed: true,
    });
    const [one, two, three] = await versionsOf(id);
    expect(three).toMatchObject({ number: 3, sourceId: one?.id, publishedById: omar.userId, endedAt: null });
    expect(two?.endedAt).toEqual(three?.publishedAt);
    const moved = await db().redirect.findFirst({
      where: { editionId: id, fromPath: '/en/articles/again-2' },
    });
    expect(moved?.status).toBe(301);
    const again = await getHistory(omar, { kind: 'article', entryId, locale: 'en' });
    expect(again.liveNumber).toBe(1);
    const { rows } = await listRevisions(again, { show: 'published', size: 25 } as never);
    expect(rows.map(({ number, seen, isLive }) => [number, seen.length, isLive])).toEqual([
      [number, 1, false],
      [1, 2, true],
    ]);
    const event = await db().auditEvent.findFirst({
      where: { subjectId: entryId, action: 'edition.published_again' },
    });
    expect(event?.data).toMatchObject({ revision: 1, version: 1 });
  });

  it.each([
    ['readers see something else by now', { number: 1, liveNumber: 99 }, 'publish.liveChanged'],
    ['readers see it already', { number: 2, liveNumber: 2 }, 'publish.isLive'],
  ])('is refused when %s', async (name, wanted, key) => {
    const { id } = await givenTwice(`refused-${name.length}`);
    await expect(publishAgain(omar, id, wanted, FACTS)).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key }],
    });
  });

  it('is refused once the edition is withdrawn', async () => {
    const { id } = await givenTwice('again-withdrawn');
    await unpublishEdition(omar, id);
    await expect(publishAgain(omar, id, { number: 1, liveNumber: 2 }, FACTS)).rejects.toMatchObject({
      issues: [{ key: 'publish.notPublished' }],
    });
  });

  it('is refused when another piece has the address by now', async () => {
    const { id } = await givenTwice('again-taken');
    await givenEntry({ en: { slug: 'again-taken', title: 'Another piece' } });
    await expect(publishAgain(omar, id, { number: 1, liveNumber: 2 }, FACTS)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'slug', key: 'slug.taken' }],
    });
    expect((await shown(id))?.slug).toBe('again-taken-2');
  });

  it('is refused when the section of that time is gone', async () => {
    const { entryId, id, section } = await givenTwice('again-gone');
    const other = await givenSection();
    await db().entry.update({ where: { id: entryId }, data: { sectionId: other.id } });
    await db().publication.update({ where: { editionId: id }, data: { sectionId: other.id } });
    await db().section.delete({ where: { id: section.id } });
    await expect(publishAgain(omar, id, { number: 1, liveNumber: 2 }, FACTS)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ key: 'publish.versionNamesGone' }],
    });
  });

  it('must be allowed to publish, and what readers never saw is not found', async () => {
    const { id } = await givenTwice('again-who');
    await expect(publishAgain(sara, id, { number: 1, liveNumber: 2 }, FACTS)).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    });
    await expect(publishAgain(omar, id, { number: 7, liveNumber: 2 }, FACTS)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('says why, and keeps what readers were told of corrections', async () => {
    const { id } = await givenTwice('again-why');
    const wanted = { number: 1, liveNumber: 2 };
    await expect(publishAgain(omar, id, wanted)).rejects.toMatchObject({
      issues: [{ key: 'corrections.reasonMissing' }],
    });
    await publishAgain(omar, id, wanted, { change: { reason: 'typo' } });
  });

  it('corrects the correction that this takes back, because readers go on reading its note', async () => {
    const { id } = await givenTwice('again-corrected');
    await writeDocument(omar, id, article({ title: 'Corrected', body: [{ p: 'Right words.' }] }, newBlockId));
    await publishPresent(omar, id, { change: { reason: 'correction', note: 'It was wrong.' } });
    const wanted = { number: 1, liveNumber: 3 };
    await expect(publishAgain(omar, id, wanted, FACTS)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ key: 'corrections.undone' }],
    });
    const note = 'It was right before.';
    await publishAgain(omar, id, wanted, { change: { reason: 'correction', note } });
    const { corrections } = await db().publication.findUniqueOrThrow({ where: { editionId: id } });
    expect(corrections).toEqual([
      expect.objectContaining({ note }),
      expect.objectContaining({ note: 'It was wrong.' }),
    ]);
  });
});
