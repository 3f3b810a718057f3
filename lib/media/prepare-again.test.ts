import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { pictureBytes } from '@/lib/testing/given-media';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { transaction } from '@/lib/transaction';
import { getMedia } from './get-media';
import { prepareAgain } from './prepare-again';
import { replaceContent } from './replace-content';
import { mediaStorage } from './storage/media-storage';
import { ORIGINAL, storageKey } from './storage/storage-key';

let fixture: MediaFixture;

beforeAll(async () => {
  fixture = await openMediaFixture();
});
afterAll(() => fixture.close());

const again = async (ids: string[], actor = fixture.omar) =>
  transaction((tx) => prepareAgain(tx, actor, { ids }));

/** A picture whose file was away when it was to be prepared, and is there again. */
async function givenFailed(): Promise<string> {
  const bytes = await pictureBytes(400, 300);
  const id = await fixture.added(bytes);
  const key = storageKey({ id, contentHash: await fixture.hashOf(id), name: ORIGINAL });
  await mediaStorage().delete(key);
  await fixture.prepare(id);
  await mediaStorage().put(key, bytes, { contentType: 'image/jpeg' });
  return id;
}

describe('A picture that could not be prepared', () => {
  it('is prepared once more when its uploader asks for it, and is then shown', async () => {
    const id = await givenFailed();
    expect(await getMedia(fixture.omar, id)).toMatchObject({ state: 'failed', failureKey: 'media.lost' });
    const before = (await jobsOf({ name: 'prepare-media' })).length;
    expect(await again([id])).toEqual({ count: 1 });
    expect(await getMedia(fixture.omar, id)).toMatchObject({ state: 'processing', failureKey: null });
    // The job of the upload waits still, because no job runs here: it is the same one.
    expect((await jobsOf({ name: 'prepare-media' })).length).toBe(before);
    await fixture.prepare(id);
    expect(await getMedia(fixture.omar, id)).toMatchObject({ state: 'ready', sources: { width: 400 } });
    const events = await db().auditEvent.count({ where: { action: 'media.prepared_again', subjectId: id } });
    expect(events).toBe(1);
  });

  it('leaves the others that were selected with it as they are', async () => {
    const [failed, ready] = [await givenFailed(), await fixture.added(await pictureBytes(40, 30))];
    await fixture.prepare(ready);
    expect(await again([failed, ready])).toEqual({ count: 1 });
    expect(await getMedia(fixture.omar, ready)).toMatchObject({ state: 'ready' });
  });

  it('is asked for by nobody who may not change it', async () => {
    const id = await givenFailed();
    await expect(again([id], await signedIn('sara'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getMedia(fixture.omar, id)).toMatchObject({ state: 'failed' });
  });
});

describe('Content that could not take the place of the present one', () => {
  it('is prepared once more, and readers see the present one until then', async () => {
    const id = await fixture.added(await pictureBytes(400, 300));
    await fixture.prepare(id);
    const next = await pictureBytes(500, 300);
    await replaceContent(fixture.omar, { ...(await fixture.fileOf(next)), id });
    const { contentHash } = await db().mediaReplacement.findUniqueOrThrow({ where: { mediaId: id } });
    const key = storageKey({ id, contentHash, name: ORIGINAL });
    await mediaStorage().delete(key);
    await fixture.prepareReplacement(id);
    expect((await getMedia(fixture.omar, id)).replacement?.failureKey).toBe('media.lost');
    await mediaStorage().put(key, next, { contentType: 'image/jpeg' });
    expect(await again([id])).toEqual({ count: 1 });
    expect(await getMedia(fixture.omar, id)).toMatchObject({
      state: 'ready',
      replacement: { failureKey: null },
    });
    await fixture.prepareReplacement(id);
    expect(await getMedia(fixture.omar, id)).toMatchObject({ contentHash, replacement: null });
  });
});
