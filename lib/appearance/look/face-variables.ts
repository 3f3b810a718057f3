import type { Locale } from '@/lib/i18n/locales';
import type { FaceAr, FaceEn, Faces } from './types';

const ARABIC_FAMILIES: Record<FaceAr, string> = {
  naskh: '"Noto Naskh Arabic Variable"',
  plex: '"Plex Arabic"',
  amiri: '"Amiri Text"',
};
const LATIN_FAMILIES: Record<FaceEn, string> = { serif: '"Source Serif 4 Variable"', plex: '"Plex Latin"' };
const FALLBACKS: Record<FaceEn, string> = {
  serif: '"Text Fallback", "Times New Roman", serif',
  plex: '"Sans Fallback", "Helvetica Neue", Arial, sans-serif',
};

/** What a face needs to look right: values that `reader.css` has for the standard faces. */
interface Metrics {
  weight: number;
  leading: number;
  scale: number;
}

const HEADINGS_AR: Record<FaceAr, Metrics> = {
  naskh: { weight: 700, leading: 1.5, scale: 1 },
  plex: { weight: 700, leading: 1.45, scale: 0.92 },
  amiri: { weight: 700, leading: 1.4, scale: 1 },
};
const HEADINGS_EN: Record<FaceEn, Metrics> = {
  serif: { weight: 620, leading: 1.16, scale: 1 },
  plex: { weight: 700, leading: 1.2, scale: 0.93 },
};
const LINES_AR: Record<FaceAr, number> = { naskh: 1.9, plex: 1.85, amiri: 1.8 };
const LINES_EN: Record<FaceEn, number> = { serif: 1.6, plex: 1.6 };

/** Latin first, as in `fonts.css`: spaces, digits and quotation marks look the same in both languages. */
const stack = (latin: FaceEn, arabic: FaceAr) =>
  `${LATIN_FAMILIES[latin]}, ${ARABIC_FAMILIES[arabic]}, "Rare Naskh", ${FALLBACKS[latin]}`;

function displayOf({ headingFaceAr, headingFaceEn, textFaceAr, textFaceEn }: Faces) {
  return {
    ar: headingFaceAr === 'plex' ? 'var(--sans)' : stack(textFaceEn, headingFaceAr),
    en: headingFaceEn === 'plex' ? 'var(--sans)' : stack('serif', textFaceAr),
  };
}

/** The families of texts, in either language. */
export const serifOf = ({ textFaceEn, textFaceAr }: Faces) => stack(textFaceEn, textFaceAr);

/** The family of Arabic texts. */
export const arabicFamily = ({ textFaceAr }: Faces) => ARABIC_FAMILIES[textFaceAr];

/** How texts and headings of a language are set. */
export function faceVariables(locale: Locale, faces: Faces) {
  const { headingFaceAr, headingFaceEn } = faces;
  const { weight, leading, scale } =
    locale === 'ar' ? HEADINGS_AR[headingFaceAr] : HEADINGS_EN[headingFaceEn];
  return {
    ...{ '--display': displayOf(faces)[locale], '--display-weight': weight },
    ...{ '--display-leading': leading, '--display-scale': scale },
  };
}

/** The distance of the lines of a text. */
export const linesOf = (locale: Locale, { textFaceAr, textFaceEn }: Faces) =>
  locale === 'ar' ? LINES_AR[textFaceAr] : LINES_EN[textFaceEn];
