import { paletteOf } from '@/lib/appearance/look/colours';
import { coloursOf, STANDARD_APPEARANCE } from '@/lib/appearance/look/standard';
import type { Appearance, ThemeName } from '@/lib/appearance/look/types';
import { earlyFonts } from '@/lib/appearance/theme-fonts';
import { themePath } from '@/lib/appearance/theme-path';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { findPictures, type PictureRow } from '@/lib/publications/pictures/find-pictures';
import { toPicture } from '@/lib/publications/pictures/picture-view';
import { queryOnce } from '@/lib/publications/query-once';
import { getSite } from '@/lib/settings/get-settings';
import { STANDARD_ICON, toIcon } from './icon-view';
import type { IconView, LogoPicture, LookView } from './types';

function lookOf(locale: Locale, appearance: Appearance, { logo, icon }: Chosen): LookView {
  const paper = (theme: ThemeName) => paletteOf(theme, coloursOf(theme, appearance)).paper;
  return {
    stylesheet: themePath(appearance),
    fonts: earlyFonts(locale, appearance),
    paper: { light: paper('light'), dark: paper('dark') },
    logo,
    icon,
  };
}

/** What pictures of the library make of it. */
type Chosen = Pick<LookView, 'logo' | 'icon'>;

const NOTHING_CHOSEN: Chosen = { logo: null, icon: STANDARD_ICON };

/** The look of the product itself, for pages that must not ask the database. */
export const standardLook = (locale: Locale): LookView => lookOf(locale, STANDARD_APPEARANCE, NOTHING_CHOSEN);

/** What pages of this language look like. */
export async function findLook(locale: Locale): Promise<LookView> {
  const { appearance } = await getSite();
  const chosen = appearance.hasLogos ? await findChosen(locale, appearance) : NOTHING_CHOSEN;
  return lookOf(locale, appearance, chosen);
}

/** The icon of the site: the product's without a choice, and until all files of what was chosen are made. */
export async function findIcon(): Promise<IconView> {
  const { appearance } = await getSite();
  if (!appearance.hasLogos) return STANDARD_ICON;
  const [row] = await queryOnce<{ id: string }>(Prisma.sql`SELECT "mediaId" AS "id" FROM "SiteIcon"`);
  if (!row) return STANDARD_ICON;
  return iconOf((await findPictures([row.id], 'delayed')).get(row.id));
}

const iconOf = (picture: PictureRow | undefined): IconView => (picture && toIcon(picture)) ?? STANDARD_ICON;

interface ChosenRow {
  mediaId: string | null;
  darkMediaId: string | null;
  iconId: string | null;
}

/** No logo where none was chosen for this language, and neither while nothing of its picture can be shown. */
async function findChosen(locale: Locale, { logoStands }: Pick<Appearance, 'logoStands'>): Promise<Chosen> {
  const [row] = await queryOnce<ChosenRow>(Prisma.sql`
    SELECT l."mediaId", l."darkMediaId", (SELECT i."mediaId" FROM "SiteIcon" i) AS "iconId"
      FROM (SELECT) site LEFT JOIN "Logo" l ON l."locale" = ${locale}::"Locale"`);
  const ids = [row?.mediaId, row?.darkMediaId, row?.iconId];
  const pictures = await findPictures(
    ids.flatMap((id) => id ?? []),
    'delayed',
  );
  const [lightPicture, darkPicture, iconPicture] = ids.map((id) => (id ? pictures.get(id) : undefined));
  const [light, dark] = [lightPicture, darkPicture].map((picture) =>
    picture ? toLogo(toPicture(picture, { locale, alt: '' })) : null,
  );
  return {
    logo: light ? { light, dark: dark ?? null, isAlone: logoStands === 'instead' } : null,
    icon: iconOf(iconPicture),
  };
}

/** As WebP, which every browser of these years shows, because the other format has no transparency. */
function toLogo(picture: ReturnType<typeof toPicture>): LogoPicture | null {
  const srcset = picture?.sources.find(({ type }) => type === 'image/webp')?.srcset;
  const src = srcset?.split(' ', 1)[0];
  if (!picture || !srcset || !src) return null;
  return { src, srcset, width: picture.width, height: picture.height };
}
