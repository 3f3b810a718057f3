import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { pictureBytes } from '@/lib/testing/given-media';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { getMedia } from './get-media';
import { replaceContent } from './replace-content';

let fixture: MediaFixture;

beforeAll(async () => {
  fixture = await openMediaFixture();
});
afterAll(() => fixture.close());

describe('Another picture under the same id', () => {
  it('is shown once it is prepared, at other addresses, and the former ones are gone', async () => {
    const id = await fixture.added(await pictureBytes(400, 300));
    await fixture.prepare(id);
    const former = await getMedia(fixture.omar, id);
    const next = await fixture.fileOf(await pictureBytes(500, 500), 'next.png');
    await replaceContent(fixture.omar, { ...next, id });
    expect(await getMedia(fixture.omar, id)).toMatchObject({
      contentHash: former.contentHash,
      replacement: { fileName: 'next.png', failureKey: null },
    });
    await fixture.prepareReplacement(id);
    const media = await getMedia(fixture.omar, id);
    expect(media).toMatchObject({
      width: 500,
      height: 500,
      fileName: 'next.png',
      replacement: null,
    });
    expect(media.contentHash).not.toBe(former.contentHash);
    expect(media.sources?.src).toContain(media.contentHash);
    expect(await db().formerMedia.findMany({ where: { mediaId: id } })).toMatchObject([
      { contentHash: former.contentHash },
    ]);
    expect(await jobsOf({ name: 'delete-media-files' })).toHaveLength(1);
  });

  it('that cannot be prepared leaves the present one where it is', async () => {
    const id = await fixture.added(await pictureBytes(400, 300));
    await fixture.prepare(id);
    const { contentHash: former } = await getMedia(fixture.omar, id);
    const whole = await pictureBytes(300, 300);
    await replaceContent(fixture.omar, {
      ...(await fixture.fileOf(whole.subarray(0, whole.length - 200))),
      id,
    });
    await fixture.prepareReplacement(id);
    expect(await getMedia(fixture.omar, id)).toMatchObject({
      contentHash: former,
      state: 'ready',
      replacement: { failureKey: 'media.unreadable' },
    });
  });

  it('must be a picture, too', async () => {
    const id = await fixture.added(await pictureBytes(40, 30));
    const pdf = await fixture.fileOf(Buffer.from('%PDF-1.7'), 'a.pdf');
    await expect(replaceContent(fixture.omar, { ...pdf, id })).rejects.toThrow('media.otherKind.image');
  });
});
