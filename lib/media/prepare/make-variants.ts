import sharp, { type Sharp } from 'sharp';
import { makeIcons } from '@/lib/media/icon/make-icons';
import { MAX_PIXELS } from '@/lib/media/intake/limits';
import {
  CONTENT_TYPES,
  CROP_NAMES,
  CROPS,
  type CropName,
  cropArea,
  cropName,
  FORMATS,
  type FocalPercent,
  type Format,
  plannedCropWidths,
  plannedWidths,
  type Size,
  variantName,
} from '@/lib/media/variant-names';

export interface MadeVariant extends Size {
  name: string;
  contentType: string;
  bytes: Buffer;
}

export interface Made extends Size {
  /** Mean colour, `#rrggbb`. */
  placeholder: string;
}

type Store = (variant: MadeVariant) => Promise<void>;

/** Readers on a telephone load these; a quarter more bytes would be seen by nobody. */
const ENCODE: Record<Format, (image: Sharp) => Sharp> = {
  webp: (image) => image.webp({ quality: 76, effort: 2 }),
  jpg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }),
};

interface Base extends Size {
  image: () => Sharp;
}

/** Large enough for the widest size and for the tallest crop. */
function baseScale({ width, height }: Size): number {
  const tallest = CROPS['16x9'].widths.at(-1) ?? 0;
  return Math.min(1, Math.max((plannedWidths(width).at(-1) ?? width) / width, tallest / height));
}

/**
 * The picture upright, in sRGB, without metadata, and no larger than its variants need: it is unpacked once for all of them. Of an
 * animation its first frame.
 */
async function openBase(file: string): Promise<{ base: Base; full: Size }> {
  const source = sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
  const { autoOrient: full } = await source.metadata();
  const { data, info } = await source
    .autoOrient()
    .resize({ width: Math.max(1, Math.round(full.width * baseScale(full))) })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return { full, base: { width: info.width, height: info.height, image: () => sharp(data, { raw }) } };
}

async function encode(image: Sharp, format: Format, name: string): Promise<MadeVariant> {
  const { data, info } = await ENCODE[format](image).toBuffer({ resolveWithObject: true });
  return { name, contentType: CONTENT_TYPES[format], bytes: data, width: info.width, height: info.height };
}

async function makeSizes(base: Base, full: Size, store: Store): Promise<void> {
  for (const width of plannedWidths(full.width)) {
    const sized = () => base.image().resize({ width: Math.min(width, base.width) });
    for (const format of FORMATS) await store(await encode(sized(), format, variantName(width, format)));
  }
}

async function makeCrop(base: Base, crop: CropName, focal: FocalPercent, store: Store): Promise<void> {
  const area = cropArea(base, crop, focal);
  for (const width of plannedCropWidths(crop, area.width)) {
    const cut = () => base.image().extract(area).resize({ width });
    for (const format of FORMATS)
      await store(await encode(cut(), format, cropName(crop, focal, width, format)));
  }
}

async function meanColour(base: Base): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await base
    .image()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(1, 1, { fit: 'fill' })
    .raw()
    .toBuffer();
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export interface Wanted {
  /** Whether all sizes of the whole picture are made. */
  sizes: boolean;
  /** Around each of these points every crop is cut. */
  focals: readonly FocalPercent[];
  /** Whether the files of an icon are made. */
  icons: boolean;
}

/** Makes what is wanted of a picture's original, one after the other, and hands each to `store`. Throws when it is no picture. */
export async function makeVariants(
  file: string,
  { sizes, focals, icons }: Wanted,
  store: Store,
): Promise<Made> {
  const { base, full } = await openBase(file);
  const placeholder = await meanColour(base);
  if (sizes) await makeSizes(base, full, store);
  for (const focal of focals) {
    for (const crop of CROP_NAMES) await makeCrop(base, crop, focal, store);
  }
  if (icons) await makeIcons(base.image, store);
  return { width: full.width, height: full.height, placeholder };
}
