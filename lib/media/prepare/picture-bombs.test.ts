import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getMedia } from '@/lib/media/get-media';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { memoryPeak } from '@/lib/testing/memory-peak';
import { gifOfFrames, oneBitPng, pngHeader } from '@/lib/testing/picture-bombs';

/** Megabytes. */
const MAX_GROWTH = 200;

let fixture: MediaFixture;
/** What the process that prepares pictures needs for a small one. */
let ordinary: number;

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } });

async function prepared(bytes: Buffer): Promise<string> {
  const id = await fixture.added(bytes);
  await fixture.prepare(id);
  return id;
}

beforeAll(async () => {
  fixture = await openMediaFixture();
  const small = await plain(40, 30).jpeg().toBuffer();
  ordinary = (await memoryPeak(() => prepared(small))).child;
  expect(ordinary).toBeGreaterThan(20);
});
afterAll(() => fixture.close());

describe('A picture that would unpack to very much is refused by its header, before anything of it is stored', () => {
  it.each<[string, string, () => Buffer]>([
    ['65,535 × 65,535 pixels', 'media.tooManyPixels', () => pngHeader({ width: 65_535, height: 65_535 })],
    ['50 million pixels in one line', 'media.tooLong', () => pngHeader({ width: 49_000_000, height: 1 })],
    ['50 million lines of one pixel', 'media.tooLong', () => pngHeader({ width: 1, height: 49_000_000 })],
    [
      'interlaced, with sixteen bits for each colour',
      'media.tooDemanding',
      () => pngHeader({ width: 7_000, height: 7_000, depth: 16, colours: 6, interlaced: true }),
    ],
  ])('%s', async (_what, key, bytes) => {
    const count = await db().media.count();
    const { own } = await memoryPeak(async () => {
      const refusal = await fixture.added(bytes()).catch((error) => error);
      expect(refusal).toMatchObject({ code: 'invalid', issues: [{ key }] });
    });
    expect(own).toBeLessThan(MAX_GROWTH);
    expect(await db().media.count()).toBe(count);
  });
});

describe('A picture of few bytes that unpacks to much takes little memory of the site, and of the process that prepares it', () => {
  it.each<[string, () => Buffer]>([
    ['50 million pixels of one bit, interlaced', () => oneBitPng(7_071, 7_071)],
    ['ten thousand frames', () => gifOfFrames(10_000)],
  ])(
    '%s',
    async (_what, bytes) => {
      let id = '';
      const { child, own } = await memoryPeak(async () => {
        id = await prepared(bytes());
      });
      expect(await getMedia(fixture.omar, id)).toMatchObject({ state: 'ready' });
      expect(child - ordinary).toBeLessThan(MAX_GROWTH);
      expect(own).toBeLessThan(MAX_GROWTH);
    },
    180_000,
  );
});

describe('A picture that is something else as well', () => {
  const SCRIPT = '<script>alert(1)</script>';

  async function storedFiles(id: string): Promise<Buffer[]> {
    const rows = await db().mediaVariant.findMany({ where: { mediaId: id } });
    return Promise.all(
      rows.map(async ({ contentHash, name }) => {
        const opened = await mediaStorage().open(`${id}/${contentHash}/${name}`);
        return opened ? buffer(opened.stream) : Buffer.alloc(0);
      }),
    );
  }

  it.each<[string, () => Promise<Buffer>]>([
    [
      'a page behind a JPEG',
      async () => Buffer.concat([await plain(40, 30).jpeg().toBuffer(), Buffer.from(SCRIPT)]),
    ],
    [
      'a page in the comment of a JPEG',
      () =>
        plain(40, 30)
          .withExif({ IFD0: { Copyright: SCRIPT } })
          .jpeg()
          .toBuffer(),
    ],
    [
      'a program behind a GIF',
      async () => Buffer.concat([gifOfFrames(2, 40), Buffer.from(`*/=1;${SCRIPT}`)]),
    ],
  ])('is shown without it: %s', async (_what, bytes) => {
    const content = await bytes();
    expect(content.includes(SCRIPT)).toBe(true);
    const files = await storedFiles(await prepared(content));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => file.includes('alert'))).toEqual([]);
  });

  it('and whose header is a program is refused in words', async () => {
    const program = Buffer.from(`GIF89a/*${'x'.repeat(40)}*/=1;alert(1)`);
    const refusal = await fixture.added(program).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'invalid', issues: [{ key: 'media.tooManyPixels' }] });
  });
});
