import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture, type MadeMedia } from '@/lib/testing/given-media';
import { countMissingAlt } from './count-missing-alt';
import { getMedia } from './get-media';
import { listMedia, type MediaFilter } from './list-media';
import { listUses } from './list-uses';
import { setCredit } from './set-credit';
import { updateTexts } from './update-texts';

let omar: UserActor;
let sara: UserActor;
let harbour: MadeMedia;
let report: MadeMedia;
let bySara: MadeMedia;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
  harbour = await givenPicture({
    altAr: 'ميناء الفُجيرة',
    altEn: 'The harbour of Fujairah',
    fileName: 'IMG_2018-07.jpg',
  });
  report = await givenFile({ fileName: 'تقرير الأمن.pdf', creditEn: 'Research unit' });
  bySara = await givenPicture({ by: sara, width: 400, height: 300, decorative: true });
});

async function idsOf(filter: Partial<MediaFilter>, actor = omar): Promise<string[]> {
  return (await listMedia(actor, { size: 50, ...filter })).rows.map(({ id }) => id);
}

describe('Omar looks through the media library', () => {
  it('and sees everything, newest first, page by page in both directions', async () => {
    const all = [bySara.id, report.id, harbour.id];
    expect(await idsOf({})).toEqual(all);
    const first = await listMedia(omar, { size: 2 });
    expect(first).toMatchObject({ previous: null, total: { count: 3 } });
    const second = await listMedia(omar, { size: 2, after: first.next ?? '' });
    expect(second.rows.map(({ id }) => id)).toEqual([harbour.id]);
    expect(await idsOf({ size: 2, before: second.previous ?? '' })).toEqual([bySara.id, report.id]);
  });

  it.each<[string, Partial<MediaFilter>, () => string[]]>([
    ['a word of the text in the other spelling', { query: 'الفجيره' }, () => [harbour.id]],
    ['a number within a file name', { query: '2018' }, () => [harbour.id]],
    ['a credit', { query: 'research' }, () => [report.id]],
    ['words that no row has together', { query: 'research 2018' }, () => []],
    ['pictures', { kind: 'image' }, () => [bySara.id, harbour.id]],
    ['what an author uploaded', { uploaderId: 'sara' }, () => [bySara.id]],
    ['an uploader that is no id', { uploaderId: "'" }, () => []],
    ['what lacks an alternative text', { only: 'missingAlt' }, () => []],
    ['a day long ago', { to: '2001-01-01' }, () => []],
  ])('by %s', async (_what, filter, expected) => {
    const uploaderId = filter.uploaderId === 'sara' ? sara.userId : filter.uploaderId;
    expect(await idsOf({ ...filter, ...(uploaderId !== undefined && { uploaderId }) })).toEqual(expected());
  });

  it('with a small size of each picture and the address of each file', async () => {
    const { rows } = await listMedia(omar, { size: 50 });
    expect(rows.map(({ thumbnail }) => thumbnail && [thumbnail.width, thumbnail.height])).toEqual([
      [400, 300],
      null,
      [480, 320],
    ]);
    expect((await getMedia(omar, report.id)).path).toMatch(/%D8%AA%D9%82.*\.pdf$/);
    expect((await getMedia(omar, harbour.id)).crops.card).toMatchObject({ width: 1200, height: 630 });
  });

  it('and counts the pictures that lack an alternative text', async () => {
    const { id } = await givenPicture({ altAr: 'صورة' });
    expect(await countMissingAlt(omar)).toEqual({ count: 1, isMore: false });
    expect(await idsOf({ only: 'missingAlt' })).toEqual([id]);
    await db().media.delete({ where: { id } });
  });
});

describe('Texts of a picture', () => {
  const update = committed(updateTexts);
  const texts = async (id: string) => {
    const { altAr, altEn, captionAr, captionEn, creditAr, creditEn, decorative } = await getMedia(omar, id);
    return { altAr, altEn, captionAr, captionEn, creditAr, creditEn, decorative };
  };

  it('are stored once, found at once, and refused to a form that is older', async () => {
    const changed = { ...(await texts(harbour.id)), captionEn: 'Ships at anchor' };
    expect(await update(omar, { id: harbour.id, version: 1, texts: changed })).toEqual({ version: 2 });
    expect(await update(omar, { id: harbour.id, version: 2, texts: changed })).toEqual({ version: 2 });
    expect(await idsOf({ query: 'anchor' })).toEqual([harbour.id]);
    await expect(update(omar, { id: harbour.id, version: 1, texts: changed })).rejects.toThrow('conflict');
    expect(await db().auditEvent.count({ where: { action: 'media.updated', subjectId: harbour.id } })).toBe(
      1,
    );
  });

  it('are changed by an author only where the picture is their own', async () => {
    await expect(
      update(sara, { id: harbour.id, version: 2, texts: await texts(harbour.id) }),
    ).rejects.toThrow('forbidden');
    await update(sara, {
      id: bySara.id,
      version: 1,
      texts: { ...(await texts(bySara.id)), creditEn: 'Sara' },
    });
    expect((await listMedia(sara, { size: 50 })).rows.map(({ canChange }) => canChange)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('get one credit for many, in one language or both, or none of them does', async () => {
    const set = committed(setCredit);
    await expect(set(sara, { ids: [harbour.id, bySara.id], creditEn: 'Taken' })).rejects.toThrow('forbidden');
    expect(await set(omar, { ids: [harbour.id, bySara.id, report.id], creditEn: 'Research unit' })).toBe(2);
    expect((await getMedia(omar, bySara.id)).creditEn).toBe('Research unit');
    await expect(set(omar, { ids: [harbour.id, crypto.randomUUID()], creditAr: '' })).rejects.toThrow(
      'not_found',
    );
  });
});

describe('What uses a picture', () => {
  it('is named by piece and language, and a piece that an author does not see is only counted', async () => {
    const { entryId, editions } = await givenEntry({ by: omar, en: { title: 'Ports' }, publish: ['en'] });
    const editionId = editions.en ?? '';
    await db().editionMedia.create({ data: { editionId, mediaId: harbour.id } });
    await db().entry.update({ where: { id: entryId }, data: { coverId: harbour.id } });
    const { id: publicationId } = await db().publication.findUniqueOrThrow({ where: { editionId } });
    await db().publicationMedia.create({ data: { publicationId, mediaId: harbour.id } });
    const { uses, others } = await listUses(omar, harbour.id);
    expect(uses.map(({ use, locale, title }) => [use, locale, title])).toEqual([
      ['text', 'en', 'Ports'],
      ['cover', null, 'Ports'],
      ['published', 'en', 'Ports'],
    ]);
    expect(others).toBe(0);
    expect(await listUses(sara, harbour.id)).toEqual({ records: [], uses: [], others: 3 });
    expect(await idsOf({ only: 'unused' })).toEqual([bySara.id, report.id]);
  });

  it('ends with the last use, and stays in the history of the text', async () => {
    const { editions } = await givenEntry({ by: omar, en: { title: 'Drafted' } });
    const edition = await db().edition.findUniqueOrThrow({ where: { id: editions.en ?? '' } });
    await db().editionMedia.create({ data: { editionId: edition.id, mediaId: report.id } });
    expect(await idsOf({ only: 'unused' })).toEqual([bySara.id]);
    const document = { type: 'doc', content: [{ type: 'figurePicture', attrs: { media: report.id } }] };
    const data = {
      editionId: edition.id,
      number: 9,
      reason: 'saved' as const,
      document,
      documentVersion: 1,
      fields: {},
    };
    await db().revision.create({ data: { ...data, createdById: omar.userId } });
    expect((await listUses(omar, report.id)).uses.map(({ use }) => use)).toEqual(['text']);
    await db().editionMedia.deleteMany({ where: { mediaId: report.id } });
    expect(await idsOf({ only: 'unused' })).toEqual([bySara.id, report.id]);
    expect((await listUses(omar, report.id)).uses.map(({ use }) => use)).toEqual(['history']);
  });
});
