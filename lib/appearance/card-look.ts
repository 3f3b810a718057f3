import type { Locale } from '@/lib/i18n/locales';
import { type Palette, paletteOf, STANDARD_PALETTES } from './look/colours';
import { coloursOf, hasStandardColours, STANDARD_FACES } from './look/standard';
import type { FaceAr, FaceEn, Tokens } from './look/types';

/** What cards and files are drawn in: the colours of light pages, and the face of headings. */
export interface CardLook {
  colours: Palette;
  headings: FaceAr | FaceEn;
}

const facesName = (locale: Locale) => (locale === 'ar' ? 'headingFaceAr' : 'headingFaceEn');

export const standardCardLook = (locale: Locale): CardLook => ({
  ...{ colours: STANDARD_PALETTES.light, headings: STANDARD_FACES[facesName(locale)] },
});

/** Null where the look is the standard one in this language. */
export function cardLook(locale: Locale, tokens: Tokens): CardLook | null {
  const name = facesName(locale);
  if (hasStandardColours(tokens) && tokens[name] === STANDARD_FACES[name]) return null;
  return { colours: paletteOf('light', coloursOf('light', tokens)), headings: tokens[name] };
}
