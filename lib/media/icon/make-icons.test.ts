import sharp, { type Color } from 'sharp';
import { expect, it } from 'vitest';
import type { MadeVariant } from '@/lib/media/prepare/make-variants';
import { makeIcons } from './make-icons';

const GREEN = { r: 29, g: 92, b: 63, alpha: 1 };
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

/** A square of one colour in the middle of another one, which takes up half of each side. */
async function iconsOf(background: Color) {
  const square = { create: { width: 300, height: 300, channels: 4 as const, background: GREEN } };
  const picture = await sharp({ create: { width: 600, height: 600, channels: 4, background: background } })
    .composite([{ input: square }])
    .png()
    .toBuffer();
  const made: Record<string, MadeVariant> = {};
  await makeIcons(
    () => sharp(picture),
    async (variant) => {
      made[variant.name] = variant;
    },
  );
  return made;
}

/** The colour at so much of the side from the left, half way down. */
async function colourAt(icon: MadeVariant | undefined, share: number) {
  const { data, info } = await sharp(icon?.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * share)) * 4;
  return [...data.subarray(at, at + 4)];
}

it('An icon is made in every size that programs ask for, as PNG', async () => {
  const made = await iconsOf(NOTHING);
  const sizes = await Promise.all(
    Object.values(made).map(async ({ name, bytes }) => {
      const { width, height, format } = await sharp(bytes).metadata();
      return [name, width, height, format];
    }),
  );
  expect(sizes).toEqual([
    ['icon-32.png', 32, 32, 'png'],
    ['icon-180.png', 180, 180, 'png'],
    ['icon-192.png', 192, 192, 'png'],
    ['icon-512.png', 512, 512, 'png'],
    ['icon-maskable-512.png', 512, 512, 'png'],
  ]);
});

it('What is transparent stays so in tabs, and is white where devices would paint it black or cut it', async () => {
  const made = await iconsOf(NOTHING);
  expect(await colourAt(made['icon-32.png'], 0)).toEqual([0, 0, 0, 0]);
  for (const name of ['icon-180.png', 'icon-maskable-512.png']) {
    expect(await colourAt(made[name], 0)).toEqual([255, 255, 255, 255]);
    expect(await colourAt(made[name], 0.5)).toEqual([29, 92, 63, 255]);
  }
});

it('The whole picture stands in the middle that every device shows, on the background that it has', async () => {
  const { 'icon-maskable-512.png': maskable, 'icon-512.png': large } = await iconsOf({
    r: 250,
    g: 200,
    b: 20,
  });
  expect(await colourAt(maskable, 0)).toEqual([250, 200, 20, 255]);
  // Half of the side in one, two fifths in the other.
  expect(await colourAt(large, 0.27)).toEqual([29, 92, 63, 255]);
  expect(await colourAt(maskable, 0.27)).toEqual([250, 200, 20, 255]);
  expect(await colourAt(maskable, 0.33)).toEqual([29, 92, 63, 255]);
});
