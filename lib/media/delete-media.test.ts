import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { schedulePresent } from '@/lib/testing/given-scheduled';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { deleteFilesOf } from './content/delete-files';
import { deleteMedia as deleteVerb } from './delete-media';
import { getMedia } from './get-media';
import { listUses } from './list-uses';
import { replaceContent } from './replace-content';
import { mediaStorage } from './storage/media-storage';
import { sweepMedia } from './sweep/sweep-media';

const deleteMedia = committed(deleteVerb);
let fixture: MediaFixture;

beforeAll(async () => {
  fixture = await openMediaFixture();
});
afterAll(() => fixture.close());

async function filesOf(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of mediaStorage().list(prefix)) keys.push(key);
  return keys;
}

const DAYS_MS = 24 * 3600_000;

/** As if the file had been stored three days ago. */
async function age(key: string): Promise<void> {
  const before = new Date(Date.now() - 3 * DAYS_MS);
  await utimes(join(env().DATA_DIR, 'media', key), before, before);
}

const sweep = () => sweepMedia(fixture.signal);

describe('A picture that nobody wants any more', () => {
  it('is deleted with its files, and its addresses are remembered', async () => {
    const { id, contentHash } = await givenPicture({ by: fixture.omar, width: 40, height: 40 });
    await deleteMedia(fixture.omar, { id, alsoFromHistory: false });
    expect(await db().formerMedia.findMany({ where: { mediaId: id } })).toMatchObject([{ contentHash }]);
    expect((await jobsOf({ name: 'delete-media-files' })).length).toBeGreaterThan(0);
    await deleteFilesOf(id, contentHash);
    expect(await filesOf(id)).toEqual([]);
  });

  it('stays while a draft, a cover or a publication uses it', async () => {
    const { id } = await givenPicture({ width: 40, height: 40 });
    const { entryId, editions } = await givenEntry({ en: {}, publish: ['en'] });
    const editionId = editions.en ?? '';
    const refused = () =>
      expect(deleteMedia(fixture.omar, { id, alsoFromHistory: true })).rejects.toThrow('media.used');
    await db().editionMedia.create({ data: { editionId, mediaId: id } });
    await refused();
    await db().editionMedia.deleteMany({ where: { mediaId: id } });
    await db().entry.update({ where: { id: entryId }, data: { coverId: id } });
    await refused();
    await db().entry.update({ where: { id: entryId }, data: { coverId: null } });
    const { id: publicationId } = await db().publication.findUniqueOrThrow({ where: { editionId } });
    await db().publicationMedia.create({ data: { publicationId, mediaId: id } });
    await refused();
    await db().publicationMedia.deleteMany({ where: { mediaId: id } });
    await deleteMedia(fixture.omar, { id, alsoFromHistory: false });
  });

  it('stays while what is scheduled or in an open release shows it, though the draft does not any more', async () => {
    const { omar } = fixture;
    const { id } = await givenPicture({ width: 40, height: 40 });
    const { editions } = await givenEntry({ by: omar, en: { body: [{ p: 'Ports' }, { figure: [id] }] } });
    const editionId = editions.en ?? '';
    await schedulePresent(omar, editionId);
    await db().editionMedia.deleteMany({ where: { mediaId: id } });
    const refused = async () => {
      expect((await listUses(omar, id)).uses.map(({ use }) => use)).toEqual(['planned']);
      expect(await getMedia(omar, id)).toMatchObject({ isUsed: true });
      await expect(deleteMedia(omar, { id, alsoFromHistory: true })).rejects.toThrow('media.used');
    };
    await refused();
    const { revisionId } = await db().scheduledChange.findFirstOrThrow({ where: { editionId } });
    const row = { editionId, revisionId, locale: 'en', kind: 'publish', title: 'Ports' } as const;
    const release = { name: 'Summit', createdById: omar.userId, editions: { create: row } };
    const { id: releaseId } = await db().release.create({ data: release });
    await db().scheduledChange.updateMany({
      where: { editionId },
      data: { open: null, cancelledAt: new Date() },
    });
    await refused();
    await db().releaseEdition.updateMany({ where: { releaseId }, data: { open: null } });
    expect((await listUses(omar, id)).uses.map(({ use }) => use)).toEqual(['history']);
    expect(await getMedia(omar, id)).toMatchObject({ isUsed: false });
    await deleteMedia(omar, { id, alsoFromHistory: true });
  });

  it('goes from former versions of a text only when that is said', async () => {
    const { id } = await givenFile();
    const { editions } = await givenEntry({ en: {}, publish: ['en'] });
    const { id: revisionId } = await db().revision.findFirstOrThrow({
      where: { editionId: editions.en ?? '' },
    });
    await db().revisionMedia.create({ data: { revisionId, mediaId: id } });
    await expect(deleteMedia(fixture.omar, { id, alsoFromHistory: false })).rejects.toThrow(
      'media.inHistory',
    );
    await deleteMedia(fixture.omar, { id, alsoFromHistory: true });
  });

  it('is deleted by an author only where it is their own', async () => {
    const sara = await signedIn('sara');
    const { id } = await givenFile({ by: fixture.omar });
    await expect(deleteMedia(sara, { id, alsoFromHistory: false })).rejects.toThrow('forbidden');
    await expect(deleteMedia(sara, { id: randomUUID(), alsoFromHistory: false })).rejects.toThrow(
      'not_found',
    );
    const own = await givenFile({ by: sara });
    await deleteMedia(sara, { id: own.id, alsoFromHistory: false });
  });
});

describe('A file whose content is replaced', () => {
  const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}`);

  it('has another address at once, and content that comes back is not deleted', async () => {
    const id = await fixture.added(pdf('first'), 'a.pdf');
    const first = await getMedia(fixture.omar, id);
    const replaceBy = async (text: string) =>
      replaceContent(fixture.omar, { ...(await fixture.fileOf(pdf(text), 'b.pdf')), id });
    await replaceBy('second');
    const second = await getMedia(fixture.omar, id);
    expect(second.path).toMatch(/\/b\.pdf$/);
    expect(second.contentHash).not.toBe(first.contentHash);
    await replaceBy('first');
    await deleteFilesOf(id, first.contentHash);
    await deleteFilesOf(id, second.contentHash);
    expect(await filesOf(id)).toEqual(
      [`${id}/${first.contentHash}/b.pdf`, `${id}/${first.contentHash}/a.pdf`].sort(),
    );
    expect(await db().formerMedia.findMany({ where: { mediaId: id } })).toMatchObject([
      { contentHash: second.contentHash },
    ]);
  });
});

describe('The sweep', () => {
  it('deletes what no row names, once it is old, and nothing else', async () => {
    const kept = await givenPicture({ width: 40, height: 40 });
    const before = await filesOf(kept.id);
    const orphan = `${randomUUID()}/0123456789abcdef/original`;
    const young = `${randomUUID()}/0123456789abcdef/original`;
    const unnamed = `${kept.id}/${kept.contentHash}/1x1-3-3-40.webp`;
    for (const key of [orphan, young, unnamed])
      await mediaStorage().put(key, Buffer.from('x'), { contentType: '' });
    for (const key of [...before, orphan, unnamed]) await age(key);
    await sweep();
    expect(await filesOf(orphan)).toEqual([]);
    expect(await filesOf(young)).toEqual([young]);
    expect((await filesOf(kept.id)).sort()).toEqual(before.sort());
  });

  it('leaves a picture alone that still waits for its sizes', async () => {
    const { id, contentHash } = await givenPicture({ width: 40, height: 40 });
    await db().mediaVariant.deleteMany({ where: { mediaId: id } });
    await db().media.update({ where: { id }, data: { state: 'processing' } });
    const before = await filesOf(id);
    for (const key of before) await age(key);
    await sweep();
    expect(await filesOf(`${id}/${contentHash}/`)).toEqual(before);
  });

  it('corrects which of them are used', async () => {
    const { id } = await givenFile();
    await db().media.update({ where: { id }, data: { isUsed: true } });
    await sweep();
    expect(await getMedia(fixture.omar, id)).toMatchObject({ isUsed: false });
  });
});
