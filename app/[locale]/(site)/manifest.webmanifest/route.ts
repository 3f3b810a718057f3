import { type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { directionOf } from '@/lib/i18n/locales';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { findLook } from '@/lib/publications/look/find-look';
import { type IconView, iconType } from '@/lib/publications/look/types';

export const dynamic = 'force-dynamic';

/** How large the files of an icon are that programs keep. Pixels. */
const SIZES = { tab: 32, medium: 192, large: 512, maskable: 512 } as const;

/** An SVG, which only the product has, is of any size. */
const iconsOf = (icon: IconView) =>
  (Object.keys(SIZES) as (keyof typeof SIZES)[]).map((use) => {
    const [src, size] = [icon[use], SIZES[use]];
    const type = iconType(src);
    return {
      ...{ src, type, sizes: type === 'image/svg+xml' ? 'any' : `${size}x${size}` },
      purpose: use === 'maskable' ? 'maskable' : 'any',
    };
  });

/** What a device shows of the site when a reader keeps it among the programs. */
export async function GET(_request: Request, { params }: ReaderProps): Promise<Response> {
  const locale = readLocale((await params).locale);
  const [{ name, tagline }, { paper, icon }] = await Promise.all([
    findSiteSettings(locale),
    findLook(locale),
  ]);
  const manifest = {
    id: `/${locale}`,
    name,
    short_name: name,
    description: tagline,
    lang: locale,
    dir: directionOf(locale),
    start_url: `/${locale}`,
    scope: '/',
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: iconsOf(icon),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
}
