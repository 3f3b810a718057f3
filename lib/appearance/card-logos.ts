import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { parseVariantName } from '@/lib/media/variant-names';
import type { Appearance } from './look/types';

/** The picture that stands beside the name of the institute on cards of one language, or instead of it. */
export interface CardLogo {
  id: string;
  contentHash: string;
  /** Of the stored size that is drawn. */
  name: string;
  width: number;
  height: number;
  isAlone: boolean;
}

export type CardLogos = Partial<Record<Locale, CardLogo>>;

/** Twice as high as it is drawn. Pixels. */
const WANTED_HEIGHT = 112;

const MEDIA = {
  id: true,
  contentHash: true,
  variants: { select: { contentHash: true, name: true, width: true, height: true } },
} as const;

/** The logos of light pages. One of which nothing is stored yet is left out. */
export async function readCardLogos(
  client: Pick<Tx, 'logo'>,
  { hasLogos, logoStands }: Pick<Appearance, 'hasLogos' | 'logoStands'>,
): Promise<CardLogos> {
  if (!hasLogos) return {};
  const rows = await client.logo.findMany({ select: { locale: true, media: { select: MEDIA } } });
  return Object.fromEntries(
    rows.flatMap(({ locale, media: { id, contentHash, variants } }) => {
      const size = sizeOf(variants.filter((variant) => variant.contentHash === contentHash));
      return size ? [[locale, { id, contentHash, ...size, isAlone: logoStands === 'instead' }]] : [];
    }),
  );
}

type Variant = { name: string; width: number | null; height: number | null };

/** As WebP, because the other format has no transparency. */
function sizeOf(variants: readonly Variant[]) {
  const sizes = variants
    .flatMap(({ name, width, height }) => {
      const named = parseVariantName(name);
      const isWhole = named?.format === 'webp' && named.crop === null;
      return isWhole && width && height ? [{ name, width, height }] : [];
    })
    .sort((one, other) => one.width - other.width);
  return sizes.find(({ height }) => height >= WANTED_HEIGHT) ?? sizes.at(-1) ?? null;
}
