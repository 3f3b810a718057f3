import { mediaPath } from './media-path';
import {
  CONTENT_TYPES,
  type CropName,
  FORMATS,
  type FocalPercent,
  focalPercent,
  parseVariantName,
  type Size,
} from './variant-names';

interface Variant {
  name: string;
  width: number | null;
  height: number | null;
}

/** The columns of a picture that its sources depend on, with the variants of its present content. */
export interface Picture {
  id: string;
  contentHash: string;
  focalX: number;
  focalY: number;
  variants: readonly Variant[];
}

export interface ImageSources extends Size {
  /** For `<source>`, the best first: the type, and the sizes with their widths. */
  sources: { type: string; srcset: string }[];
  /** For `<img>`: a JPEG that every browser shows. `width` and `height` give its ratio, and are those of the widest size. */
  src: string;
}

export interface SourcesOptions {
  /** Without it the whole picture. */
  crop?: CropName;
  /** What the crop keeps, such as a cover's own point. By default the picture's. */
  focal?: FocalPercent;
}

/** Of the size that `src` names, in pixels: for browsers that know no `srcset`, and for feeds. */
const PLAIN_WIDTH = 960;

interface Found extends Size {
  name: string;
  crop: CropName | null;
  focal: FocalPercent | null;
  type: string;
}

function variantsOf({ variants }: Picture): Found[] {
  return variants.flatMap(({ name, width, height }) => {
    const named = parseVariantName(name);
    return named && width && height
      ? [{ ...named, name, width, height, type: CONTENT_TYPES[named.format] }]
      : [];
  });
}

/** Those of the focal point, or of a former one until the new ones are cut, or of the whole picture. */
function chosen(all: Found[], { crop, focal }: { crop: CropName | null; focal: FocalPercent }): Found[] {
  const whole = all.filter((variant) => variant.crop === null);
  if (!crop) return whole;
  const cut = all.filter((variant) => variant.crop === crop);
  const isAt = (variant: Found, at: FocalPercent | null | undefined) =>
    variant.focal?.x === at?.x && variant.focal?.y === at?.y;
  const exact = cut.filter((variant) => isAt(variant, focal));
  if (exact.length > 0) return exact;
  const other = cut.filter((variant) => isAt(variant, cut[0]?.focal));
  return other.length > 0 ? other : whole;
}

/**
 * The addresses of a picture or of one of its crops in all the sizes that are stored. Null while there are none. Whoever shows it
 * adds `sizes`, and `loading`.
 */
export function imageSources(picture: Picture, { crop, focal }: SourcesOptions = {}): ImageSources | null {
  const wanted = { crop: crop ?? null, focal: focal ?? focalPercent(picture.focalX, picture.focalY) };
  const variants = chosen(variantsOf(picture), wanted).sort((one, other) => one.width - other.width);
  const types = FORMATS.map((format) => CONTENT_TYPES[format]);
  const plain = variants.filter(({ type }) => type === CONTENT_TYPES.jpg);
  const fallback = plain.findLast(({ width }) => width <= PLAIN_WIDTH) ?? plain[0];
  const widest = plain.at(-1);
  if (!fallback || !widest) return null;
  const pathOf = ({ name }: Found) => mediaPath({ id: picture.id, contentHash: picture.contentHash, name });
  const srcset = (type: string) =>
    variants
      .filter((variant) => variant.type === type)
      .map((variant) => `${pathOf(variant)} ${variant.width}w`)
      .join(', ');
  return {
    sources: types.map((type) => ({ type, srcset: srcset(type) })).filter((source) => source.srcset !== ''),
    src: pathOf(fallback),
    width: widest.width,
    height: widest.height,
  };
}
