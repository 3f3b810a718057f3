import { type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { directionOf } from '@/lib/i18n/locales';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { findLook } from '@/lib/publications/look/find-look';

export const dynamic = 'force-dynamic';

const icon = (size: number, name: string, purpose = 'any') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

const ICONS = [
  { src: '/icons/markaz.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  icon(192, 'markaz-192'),
  icon(512, 'markaz-512'),
  icon(512, 'markaz-maskable-512', 'maskable'),
];

/** What a device shows of the site when a reader keeps it among the programs. */
export async function GET(_request: Request, { params }: ReaderProps): Promise<Response> {
  const locale = readLocale((await params).locale);
  const [{ name, tagline }, { paper }] = await Promise.all([findSiteSettings(locale), findLook(locale)]);
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
    icons: ICONS,
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
}
