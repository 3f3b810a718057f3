import sharp, { type Sharp } from 'sharp';
import type { MadeVariant } from '@/lib/media/prepare/make-variants';
import { ICON_FILES, type IconFile } from './icon-files';

const PAPER = '#ffffff';
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

/** The colour of the first pixel goes on around a picture that has a background of its own; one that stands on nothing gets white. */
async function backgroundOf(image: Sharp): Promise<string> {
  const [red = 0, green = 0, blue = 0, alpha = 0] = await image
    .ensureAlpha()
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : PAPER;
}

/** The whole picture, at most as large as the middle that every device shows. */
async function drawn(image: () => Sharp, { size, isOpaque, share = 1 }: IconFile): Promise<Buffer> {
  const side = Math.round(size * share);
  const edge = (size - side) / 2;
  const small = await image()
    .ensureAlpha()
    .resize(side, side, { fit: 'contain', background: NOTHING })
    .png()
    .toBuffer();
  if (!isOpaque) return sharp(small).png({ compressionLevel: 9 }).toBuffer();
  const background = await backgroundOf(image());
  return sharp(small)
    .extend({
      ...{ top: Math.floor(edge), bottom: Math.ceil(edge), left: Math.floor(edge), right: Math.ceil(edge) },
      background,
    })
    .flatten({ background })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Makes every file of an icon of a picture, and hands each to `store`. */
export async function makeIcons(
  image: () => Sharp,
  store: (variant: MadeVariant) => Promise<void>,
): Promise<void> {
  for (const file of Object.values(ICON_FILES)) {
    const { name, size } = file;
    const bytes = await drawn(image, file);
    await store({ name, contentType: 'image/png', bytes, width: size, height: size });
  }
}
