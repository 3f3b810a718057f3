import type { Locale } from '@/lib/i18n/locales';
import type { FaceAr, FaceEn, Faces } from './look/types';

/** The parts of fonts that a first visit loads, by the names of their files in public/fonts (cli/fonts, whose tests compare them). */
const PARTS = {
  naskh: 'noto-naskh-5.3.0-23826f',
  serif: 'source-serif-5.3.1-289a2f',
  plexSwitch: 'plex-switch-5.3.0-dd9683',
  plexArabic400: 'plex-arabic-400-5.3.0-6d3196',
  plexArabic500: 'plex-arabic-500-5.3.0-dcea81',
  plexArabic700: 'plex-arabic-700-5.3.0-f87748',
  plexLatin400: 'plex-latin-400-5.3.0-bc1b44',
  plexLatin500: 'plex-latin-500-5.3.0-d6f24b',
  plexLatin700: 'plex-latin-700-5.3.0-242b8b',
  amiri400: 'amiri-400-5.3.0-63b8ab',
  amiri700: 'amiri-700-5.3.0-d3681f',
} as const;
type Part = keyof typeof PARTS;

/** In which parts texts and headings are set. */
const OF_TEXT: Record<FaceAr | FaceEn, Record<Locale, Part>> = {
  naskh: { ar: 'naskh', en: 'naskh' },
  amiri: { ar: 'amiri400', en: 'amiri400' },
  serif: { ar: 'serif', en: 'serif' },
  plex: { ar: 'plexArabic400', en: 'plexLatin400' },
};
const OF_HEADINGS: Record<FaceAr | FaceEn, Record<Locale, Part>> = {
  naskh: { ar: 'naskh', en: 'naskh' },
  amiri: { ar: 'amiri700', en: 'amiri700' },
  serif: { ar: 'serif', en: 'serif' },
  plex: { ar: 'plexArabic700', en: 'plexLatin700' },
};

/** The fonts of the first lines of a page: of the text and its headings, and of what stands around them. */
export function earlyFonts(locale: Locale, faces: Faces): { main: string[]; other: string[] } {
  const { headingFaceAr, textFaceAr, headingFaceEn, textFaceEn } = faces;
  const text = { ar: OF_TEXT[textFaceAr].ar, en: OF_TEXT[textFaceEn].en };
  const main = new Set<Part>(
    locale === 'ar' ? [OF_HEADINGS[headingFaceAr].ar, text.ar] : [OF_HEADINGS[headingFaceEn].en, text.en],
  );
  const around: Part[] =
    locale === 'ar'
      ? // Spaces, digits and quotation marks are those of the Latin face.
        ['plexArabic500', text.en, 'plexLatin500', 'plexLatin700', 'plexArabic700']
      : ['plexLatin500', 'plexLatin700', 'plexSwitch'];
  const nameOf = (part: Part) => PARTS[part];
  return { main: [...main].map(nameOf), other: around.filter((part) => !main.has(part)).map(nameOf) };
}

interface ThemeFace {
  family: string;
  weight: 400 | 700;
  part: Part;
  /** Scales it to the size of the standard face of its script, in percent. */
  size: number;
  range: string;
}

const ARABIC =
  'U+060C-0671,U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,U+06CC,U+06D4,U+06F0-06F9,U+200C-200E,U+2010-2011,U+FDF2,U+FDFA,U+FDFC';
const OF_PLEX = `${ARABIC},U+0679,U+0688,U+0691,U+0695,U+06B5,U+06BA,U+06BE,U+06C1,U+06C6,U+06CE,U+06D2,U+06D5`;
const LATIN =
  'U+0020-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0300-036F,U+2000-200B,U+200F-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215';

const face = (family: string, weights: [Part, Part], size: number, range: string): ThemeFace[] =>
  weights.map((part, index) => ({ family, part, size, range, weight: index === 0 ? 400 : 700 }));

/** The families that the standard style sheet does not have. */
const FAMILIES = {
  amiri: face('Amiri Text', ['amiri400', 'amiri700'], 110, ARABIC),
  plexArabic: face('Plex Arabic', ['plexArabic400', 'plexArabic700'], 93, OF_PLEX),
  plexLatin: face('Plex Latin', ['plexLatin400', 'plexLatin700'], 96, LATIN),
};

/** The rules of the families that these faces need beside the standard ones. What is not fetched early may come late. */
export function fontFaces(faces: Faces): string {
  const { headingFaceAr, textFaceAr, textFaceEn } = faces;
  const early = new Set(
    (['ar', 'en'] as const).flatMap((locale) => Object.values(earlyFonts(locale, faces)).flat()),
  );
  const needed = [
    ...([headingFaceAr, textFaceAr].includes('amiri') ? FAMILIES.amiri : []),
    ...(textFaceAr === 'plex' ? FAMILIES.plexArabic : []),
    ...(textFaceEn === 'plex' ? FAMILIES.plexLatin : []),
  ];
  return needed
    .map(({ family, weight, part, size, range }) => {
      const display = early.has(PARTS[part]) ? 'optional' : 'swap';
      return `@font-face {\n  font-family: "${family}";\n  font-weight: ${weight};\n  font-display: ${display};\n  size-adjust: ${size}%;\n  src: url("/fonts/${PARTS[part]}.woff2");\n  unicode-range: ${range};\n}\n`;
    })
    .join('');
}
