/** Widths of the sizes that are made of a picture. None is wider than the picture itself. */
export const WIDTHS = [320, 480, 640, 960, 1280, 1600, 2000, 2400] as const;

const MAX_WIDTH = 2400;

/** In the order in which browsers are offered them. */
export const FORMATS = ['webp', 'jpg'] as const;
export type Format = (typeof FORMATS)[number];

export const CONTENT_TYPES: Record<Format, string> = { webp: 'image/webp', jpg: 'image/jpeg' };

/** What is cut out of pictures. `card` is what other sites show when a page is shared. */
export const CROPS = {
  '16x9': { ratio: 16 / 9, widths: [480, 960, 1280, 1600] },
  '4x3': { ratio: 4 / 3, widths: [320, 640, 960] },
  '1x1': { ratio: 1, widths: [160, 320, 640] },
  card: { ratio: 1200 / 630, widths: [600, 1200] },
} as const;

export const CROP_NAMES = ['16x9', '4x3', '1x1', 'card'] as const;
export type CropName = (typeof CROP_NAMES)[number];

/** What a crop keeps, in whole percent from the left and the top. It is a part of the name, so that another focal point is another address. */
export interface FocalPercent {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export function focalPercent(focalX: number, focalY: number): FocalPercent {
  return { x: Math.round(focalX * 100), y: Math.round(focalY * 100) };
}

export const variantName = (width: number, format: Format) => `${width}.${format}`;

export const cropName = (crop: CropName, { x, y }: FocalPercent, width: number, format: Format) =>
  `${crop}-${x}-${y}-${width}.${format}`;

/** The widest of them is the picture itself, where it is not too wide. */
export function plannedWidths(original: number): number[] {
  const widest = Math.min(original, MAX_WIDTH);
  return [...WIDTHS.filter((width) => width < widest), widest];
}

/** The part of a picture that a crop shows, as large as can be, around the focal point. Whole pixels. */
export function cropArea({ width, height }: Size, crop: CropName, { x, y }: FocalPercent) {
  const { ratio } = CROPS[crop];
  const size = {
    width: Math.max(1, Math.min(width, Math.round(height * ratio))),
    height: Math.max(1, Math.min(height, Math.round(width / ratio))),
  };
  const offset = (whole: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part));
  return { ...size, left: offset(width, size.width, x), top: offset(height, size.height, y) };
}

/** Of a small picture there is one size of each crop: the picture's own. */
export function plannedCropWidths(crop: CropName, areaWidth: number): number[] {
  const widths = CROPS[crop].widths.filter((width) => width <= areaWidth);
  return widths.length > 0 ? widths : [areaWidth];
}

export interface NamedVariant {
  crop: CropName | null;
  focal: FocalPercent | null;
  format: Format;
}

/** What a name says of a picture's variant; null for names of files. */
export function parseVariantName(name: string): NamedVariant | null {
  const [, crop, x, y, format] =
    /^(?:(16x9|4x3|1x1|card)-(\d{1,3})-(\d{1,3})-)?\d{1,5}\.(webp|jpg)$/.exec(name) ?? [];
  if (!format) return null;
  const focal = crop ? { x: Number(x), y: Number(y) } : null;
  return { crop: (crop as CropName | undefined) ?? null, focal, format: format as Format };
}
