import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getMedia } from '@/lib/media/get-media';
import { setFocalPoint } from '@/lib/media/set-focal-point';
import { committed } from '@/lib/testing/committed';
import { pictureBytes } from '@/lib/testing/given-media';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { cutMedia, prepareMedia } from './prepare-media';
import { PictureRefused, runPreparation } from './run-preparation';

let fixture: MediaFixture;

beforeAll(async () => {
  fixture = await openMediaFixture();
});
afterAll(() => fixture.close());

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">سفن في الميناء</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>Amal Said</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

describe('A photograph that Omar uploads', () => {
  let id: string;

  beforeAll(async () => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#cc3300' } })
      .withExif({ IFD0: { Artist: 'Camera owner' }, IFD3: { GPSLatitude: '25/1 7/1 0/1' } })
      .withXmp(XMP)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    id = await fixture.added(bytes, 'IMG 1.jpg');
  });

  it('waits until it is prepared, and says how large it will be', async () => {
    const media = await getMedia(fixture.omar, id);
    expect(media).toMatchObject({
      state: 'processing',
      width: 600,
      height: 900,
      sources: null,
      thumbnail: null,
    });
    expect(await jobsOf({ name: 'prepare-media' })).toHaveLength(1);
  });

  it('is then shown upright, in both formats, without what the camera wrote into it, and with its colour', async () => {
    await fixture.prepare(id);
    const media = await getMedia(fixture.omar, id);
    expect(media).toMatchObject({
      state: 'ready',
      width: 600,
      height: 900,
      placeholder: expect.stringMatching(/^#c[c-d]3[2-4]0[0-2]$/),
    });
    expect(media.sources).toMatchObject({ width: 600, height: 900 });
    expect(media.crops.card?.sources).toHaveLength(2);
    for (const name of ['480.jpg', '480.webp']) {
      const { width, height, exif, xmp, iptc, icc, orientation } = await fixture.variant(id, name);
      expect([width, height, exif, xmp, iptc, icc, orientation ?? 1]).toEqual([
        480,
        720,
        undefined,
        undefined,
        undefined,
        undefined,
        1,
      ]);
    }
  });

  it('offers the caption and the credit that its file holds', async () => {
    expect(await getMedia(fixture.omar, id)).toMatchObject({
      offeredCaption: 'سفن في الميناء',
      offeredCredit: 'Amal Said',
    });
  });

  it('keeps its present crops until those of another point are cut', async () => {
    const before = await getMedia(fixture.omar, id);
    await committed(setFocalPoint)(fixture.omar, { id, version: before.version, focalX: 0.5, focalY: 0.101 });
    expect((await getMedia(fixture.omar, id)).crops['16x9']?.src).toMatch(/16x9-50-50-480\.jpg$/);
    await cutMedia(id, { x: 50, y: 10 }, fixture.signal);
    expect((await getMedia(fixture.omar, id)).crops['16x9']?.src).toMatch(/16x9-50-10-480\.jpg$/);
    expect((await getMedia(fixture.omar, id)).version).toBe(before.version + 1);
  });
});

describe('Other pictures', () => {
  it('with transparency stand on white where the format has none', async () => {
    const id = await fixture.added(
      await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
    );
    await fixture.prepare(id);
    expect(await fixture.variant(id, '50.webp')).toMatchObject({ hasAlpha: true });
    expect(await fixture.variant(id, '50.jpg')).toMatchObject({ hasAlpha: false });
    expect((await getMedia(fixture.omar, id)).placeholder).toBe('#ffffff');
  });

  it('that move show their first frame', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const id = await fixture.added(
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
      'a.gif',
    );
    await fixture.prepare(id);
    expect(await getMedia(fixture.omar, id)).toMatchObject({ width: 20, height: 20, placeholder: '#ff0000' });
  });

  it('in the four colours of ink are shown in those of screens', async () => {
    const id = await fixture.added(
      await sharp({ create: { width: 30, height: 30, channels: 3, background: '#00aa00' } })
        .toColourspace('cmyk')
        .jpeg()
        .toBuffer(),
    );
    await fixture.prepare(id);
    expect(await fixture.variant(id, '30.jpg')).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it('that break off are refused in words, and nothing of them is shown', async () => {
    const whole = await sharp({
      create: {
        width: 800,
        height: 800,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 99, sigma: 50 },
      },
    })
      .jpeg()
      .toBuffer();
    const id = await fixture.added(whole.subarray(0, whole.length / 2));
    await fixture.prepare(id);
    expect(await getMedia(fixture.omar, id)).toMatchObject({
      state: 'failed',
      failureKey: 'media.unreadable',
      sources: null,
    });
    expect(await db().mediaVariant.count({ where: { mediaId: id } })).toBe(0);
  });

  it('take no more memory and no more time than they may', async () => {
    const { file } = await fixture.fileOf(await pictureBytes(3000, 2000));
    const task = { file, folder: fixture.folder, sizes: true, focals: [], icons: false };
    for (const limits of [{ maxMemoryKb: 20_000 }, { timeoutMs: 50 }]) {
      const refusal = await runPreparation(task, fixture.signal, limits).catch((error) => error);
      expect(refusal).toBeInstanceOf(PictureRefused);
      expect(refusal.key).toBe('tooDemanding');
    }
  });

  it('are left to the next process when this one is to end', async () => {
    const id = await fixture.added(await pictureBytes(3000, 2000));
    const contentHash = await fixture.hashOf(id);
    const ending = new AbortController();
    const prepared = prepareMedia({ id, contentHash }, ending.signal);
    setTimeout(() => ending.abort(new Error('ending')), 20);
    await expect(prepared).rejects.toThrow('ending');
    expect(await getMedia(fixture.omar, id)).toMatchObject({ state: 'processing' });
  });
});
