import { paletteOf } from '@/lib/appearance/look/colours';
import { coloursOf, STANDARD_APPEARANCE } from '@/lib/appearance/look/standard';
import type { Appearance, ThemeName } from '@/lib/appearance/look/types';
import { earlyFonts } from '@/lib/appearance/theme-fonts';
import { themePath } from '@/lib/appearance/theme-path';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { findPictures } from '@/lib/publications/pictures/find-pictures';
import { toPicture } from '@/lib/publications/pictures/picture-view';
import { queryOnce } from '@/lib/publications/query-once';
import { getSite } from '@/lib/settings/get-settings';
import type { LogoPicture, LogoView, LookView } from './types';

function lookOf(locale: Locale, appearance: Appearance, logo: LogoView | null): LookView {
  const paper = (theme: ThemeName) => paletteOf(theme, coloursOf(theme, appearance)).paper;
  return {
    stylesheet: themePath(appearance),
    fonts: earlyFonts(locale, appearance),
    paper: { light: paper('light'), dark: paper('dark') },
    logo,
  };
}

/** The look of the product itself, for pages that must not ask the database. */
export const standardLook = (locale: Locale): LookView => lookOf(locale, STANDARD_APPEARANCE, null);

/** What pages of this language look like. */
export async function findLook(locale: Locale): Promise<LookView> {
  const { appearance } = await getSite();
  return lookOf(locale, appearance, appearance.hasLogos ? await findLogo(locale, appearance) : null);
}

/** Null where none was chosen for this language, and while nothing of the picture can be shown. */
async function findLogo(
  locale: Locale,
  { logoStands }: Pick<Appearance, 'logoStands'>,
): Promise<LogoView | null> {
  const [row] = await queryOnce<{ mediaId: string; darkMediaId: string | null }>(
    Prisma.sql`SELECT "mediaId", "darkMediaId" FROM "Logo" WHERE "locale" = ${locale}::"Locale"`,
  );
  if (!row) return null;
  const ids = [row.mediaId, row.darkMediaId].flatMap((id) => id ?? []);
  const pictures = await findPictures(ids, 'delayed');
  const [light, dark] = [row.mediaId, row.darkMediaId].map((id) => {
    const picture = id ? pictures.get(id) : undefined;
    return picture ? toLogo(toPicture(picture, { locale, alt: '' })) : null;
  });
  return light ? { light, dark: dark ?? null, isAlone: logoStands === 'instead' } : null;
}

/** As WebP, which every browser of these years shows, because the other format has no transparency. */
function toLogo(picture: ReturnType<typeof toPicture>): LogoPicture | null {
  const srcset = picture?.sources.find(({ type }) => type === 'image/webp')?.srcset;
  const src = srcset?.split(' ', 1)[0];
  if (!picture || !srcset || !src) return null;
  return { src, srcset, width: picture.width, height: picture.height };
}
