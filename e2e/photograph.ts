import { randomInt } from 'node:crypto';
import sharp from 'sharp';

/** A JPEG that no other story uploads. `noise` makes it large, because noise cannot be compressed. */
export async function photograph({ width = 640, height = 480, noise = false } = {}): Promise<Buffer> {
  const background = { r: randomInt(256), g: randomInt(256), b: randomInt(256) };
  const picture = sharp({
    create: {
      ...{ width, height, channels: 3, background },
      ...(noise && { noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } }),
    },
  });
  const mark = Buffer.from([randomInt(256), randomInt(256), randomInt(256)]);
  return picture
    .composite([{ input: mark, raw: { width: 1, height: 1, channels: 3 }, left: 0, top: 0 }])
    .jpeg({ quality: 95 })
    .toBuffer();
}
