import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenPicture } from '@/lib/testing/given-media';
import { imageSources, type Picture } from './image-sources';
import { parseMediaPath } from './media-path';
import { mediaStorage } from './storage/media-storage';
import { storageKey } from './storage/storage-key';

async function pictureOf(id: string): Promise<Picture> {
  return db().media.findUniqueOrThrow({ where: { id }, include: { variants: true } });
}

const pathsOf = (srcset: string) => srcset.split(', ').map((part) => part.split(' ')[0] ?? '');

it('A picture is offered in all sizes up to its own, in both formats, and each of them is stored', async () => {
  const { id } = await givenPicture({ width: 1200, height: 800 });
  const sources = imageSources(await pictureOf(id));
  expect(sources).toMatchObject({ width: 1200, height: 800 });
  expect(sources?.src).toMatch(/\/960\.jpg$/);
  expect(sources?.sources.map(({ type }) => type)).toEqual(['image/webp', 'image/jpeg']);
  const widths = sources?.sources[0]?.srcset.match(/\d+w/g);
  expect(widths).toEqual(['320w', '480w', '640w', '960w', '1200w']);
  for (const path of sources?.sources.flatMap(({ srcset }) => pathsOf(srcset)) ?? []) {
    const key = parseMediaPath(path);
    const opened = key && (await mediaStorage().open(storageKey(key)));
    expect(opened?.size).toBeGreaterThan(0);
    opened?.stream.destroy();
  }
});

it('A crop shows the focal point, and a point whose crops are not cut yet shows those of another until they are', async () => {
  const { id } = await givenPicture({ width: 1200, height: 1200, focalX: 0.5, focalY: 0.25 });
  const picture = await pictureOf(id);
  const square = imageSources(picture, { crop: '16x9' });
  expect(square?.src).toMatch(/\/16x9-50-25-960\.jpg$/);
  expect((square?.width ?? 0) / (square?.height ?? 1)).toBeCloseTo(16 / 9, 2);
  expect(imageSources(picture, { crop: '16x9', focal: { x: 10, y: 10 } })).toEqual(square);
});

it('A crop that was never cut is the whole picture, and a picture without any size has no address', async () => {
  const { id } = await givenPicture({ width: 640, height: 400 });
  const picture = await pictureOf(id);
  const whole = { ...picture, variants: picture.variants.filter(({ name }) => !name.includes('-')) };
  expect(imageSources(whole, { crop: 'card' })).toEqual(imageSources(picture));
  expect(imageSources({ ...picture, variants: [] })).toBeNull();
});

it('A small picture is not enlarged', async () => {
  const { id } = await givenPicture({ width: 200, height: 100 });
  const sources = imageSources(await pictureOf(id));
  expect(sources).toMatchObject({ width: 200, height: 100 });
  expect(sources?.sources[0]?.srcset).toMatch(/ 200w$/);
});
