// @ts-check

/** Letters, signs and digits of Arabic, and the letters that names borrow from Persian. */
const ARABIC =
  'U+060C-0671, U+067E, U+0686, U+0698, U+06A4, U+06A9, U+06AF, U+06CC, U+06D4, U+06F0-06F9, U+200C-200E, U+2010-2011, U+FDF2, U+FDFA, U+FDFC';
/** Also from Kurdish and Urdu: a heading with a rarer letter shows it in the font of the text. */
const OF_HEADINGS = `${ARABIC}, U+0679, U+0688, U+0691, U+0695, U+06B5, U+06BA, U+06BE, U+06C1, U+06C6, U+06CE, U+06D2, U+06D5`;
/** What almost every English text is written with, and the spaces, digits and quotation marks of Arabic ones. */
const LATIN = 'U+0020-007E, U+00A0-00BB, U+00D7, U+00E9, U+2000-200B, U+200F-206F, U+20AC, U+2122, U+2212';
const WHOLE_LATIN =
  'U+0020-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0300-036F, U+2000-200B, U+200F-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215';
/** The letters of the word "العربية" of the language switch: an English page needs no others. */
const SWITCH = 'U+0627-0629, U+0631, U+0639, U+0644, U+064A';

const SERIF = '@fontsource-variable/source-serif-4';
const NASKH = '@fontsource-variable/noto-naskh-arabic';
const SANS = '@fontsource/ibm-plex-sans-arabic';
const AMIRI = '@fontsource/amiri';

/** The site sets nothing lighter or bolder, and no fractions or small digits. */
const OF_SERIF = {
  axes: { wght: { min: 400, max: 700 } },
  features: ['ccmp', 'kern', 'liga', 'mark', 'mkmk', 'tnum'],
};

/** As the fonts of the text come: browsers that still follow hints show the letters well without them. */
const OF_SANS = { isUnhinted: true };

/**
 * The font files of the site. Those with a `part` hold the characters of almost every page and no others, so that a first visit loads
 * little; the whole file is loaded only by a page with others. The style sheets name the files and their ranges (fonts.test.ts).
 * @typedef {object} FontFile
 * @property {string} from The package.
 * @property {string} file Its file, without the extension `.woff2`.
 * @property {FontPart} [part]
 *
 * @typedef {object} FontPart
 * @property {string} name
 * @property {string} range As `unicode-range` of CSS.
 * @property {Record<string, { min: number, max: number }>} [axes] What is kept of a variable font.
 * @property {string[]} [features] By default all.
 * @property {boolean} [isUnhinted]
 */

/** @type {readonly FontFile[]} */
export const FONT_FILES = [
  ...['normal', 'italic'].flatMap((style) => {
    const file = `source-serif-4-latin-wght-${style}`;
    const name = style === 'normal' ? 'source-serif' : 'source-serif-italic';
    return [
      { from: SERIF, file, part: { name, range: LATIN, ...OF_SERIF } },
      { from: SERIF, file },
    ];
  }),
  { from: SERIF, file: 'source-serif-4-latin-ext-wght-normal' },
  { from: NASKH, file: 'noto-naskh-arabic-arabic-wght-normal', part: { name: 'noto-naskh', range: ARABIC } },
  { from: NASKH, file: 'noto-naskh-arabic-arabic-wght-normal' },
  ...[500, 700].flatMap((weight) => [
    {
      ...{ from: SANS, file: `ibm-plex-sans-arabic-arabic-${weight}-normal` },
      part: { name: `plex-arabic-${weight}`, range: OF_HEADINGS, ...OF_SANS },
    },
    {
      ...{ from: SANS, file: `ibm-plex-sans-arabic-latin-${weight}-normal` },
      part: { name: `plex-latin-${weight}`, range: WHOLE_LATIN, ...OF_SANS },
    },
  ]),
  // What the settings offer for texts and headings besides (lib/appearance/theme-fonts.ts).
  {
    ...{ from: SANS, file: 'ibm-plex-sans-arabic-arabic-400-normal' },
    part: { name: 'plex-arabic-400', range: OF_HEADINGS, ...OF_SANS },
  },
  {
    ...{ from: SANS, file: 'ibm-plex-sans-arabic-latin-400-normal' },
    part: { name: 'plex-latin-400', range: WHOLE_LATIN, ...OF_SANS },
  },
  ...[400, 700].map((weight) => ({
    ...{ from: AMIRI, file: `amiri-arabic-${weight}-normal` },
    part: { name: `amiri-${weight}`, range: ARABIC, ...OF_SANS },
  })),
  {
    from: SANS,
    file: 'ibm-plex-sans-arabic-arabic-500-normal',
    part: { name: 'plex-switch', range: SWITCH, ...OF_SANS },
  },
  ...[400, 500, 700].flatMap((weight) =>
    ['arabic', 'latin'].map((script) => ({
      from: SANS,
      file: `ibm-plex-sans-arabic-${script}-${weight}-normal`,
    })),
  ),
  { from: AMIRI, file: 'amiri-arabic-400-normal' },
  { from: AMIRI, file: 'amiri-arabic-700-normal' },
];
