import type { Locale } from '@/lib/i18n/locales';

export const THEMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

export const FACES_AR = ['naskh', 'plex', 'amiri'] as const;
export const FACES_EN = ['serif', 'plex'] as const;
export type FaceAr = (typeof FACES_AR)[number];
export type FaceEn = (typeof FACES_EN)[number];

/** Whether a logo stands beside the name of the institute or instead of it. */
export const LOGO_STANDS = ['beside', 'instead'] as const;

/** What readers' pages look like, apart from logos. */
export interface Tokens {
  lightPaper: string;
  lightInk: string;
  lightAccent: string;
  darkPaper: string;
  darkInk: string;
  darkAccent: string;
  textFaceAr: FaceAr;
  headingFaceAr: FaceAr;
  textFaceEn: FaceEn;
  headingFaceEn: FaceEn;
}

export type Faces = Pick<Tokens, 'textFaceAr' | 'headingFaceAr' | 'textFaceEn' | 'headingFaceEn'>;

/** The appearance of the site as it is stored beside its logos. */
export interface Appearance extends Tokens {
  logoStands: (typeof LOGO_STANDS)[number];
  /** Whether there are logos or an icon at all, so that a page without any asks for none. */
  hasLogos: boolean;
  /** The newest first: pages in caches may still name their style sheets. */
  former: Tokens[];
  /** 0 while none is stored. */
  version: number;
}

/** The pictures of the media library that are logos: ids, or '' for none. */
export const LOGO_NAMES = ['logoAr', 'darkLogoAr', 'logoEn', 'darkLogoEn'] as const;
export type LogoName = (typeof LOGO_NAMES)[number];
/** With the icon of the site, which both languages share. */
export const PICTURE_NAMES = [...LOGO_NAMES, 'icon'] as const;
export type Pictures = Record<(typeof PICTURE_NAMES)[number], string>;

export const COLOUR_NAMES = [
  ...(['lightPaper', 'lightInk', 'lightAccent'] as const),
  ...(['darkPaper', 'darkInk', 'darkAccent'] as const),
];
export type ColourName = (typeof COLOUR_NAMES)[number];
export const FACE_NAMES = ['headingFaceAr', 'textFaceAr', 'headingFaceEn', 'textFaceEn'] as const;
export type FaceName = (typeof FACE_NAMES)[number];

/** The fields of the form, in its order. */
export const APPEARANCE_NAMES = [...COLOUR_NAMES, ...FACE_NAMES, ...PICTURE_NAMES, 'logoStands'] as const;
export type AppearanceName = (typeof APPEARANCE_NAMES)[number];
/** The appearance as a form holds it. */
export type AppearanceValues = Record<AppearanceName, string>;

export const logoName = (locale: Locale): LogoName => (locale === 'ar' ? 'logoAr' : 'logoEn');
export const darkLogoName = (locale: Locale): LogoName => (locale === 'ar' ? 'darkLogoAr' : 'darkLogoEn');
