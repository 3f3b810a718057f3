import { describe, expect, it } from 'vitest';
import { STANDARD_FACES } from '@/lib/appearance/look/standard';
import { earlyFonts, fontFaces } from '@/lib/appearance/theme-fonts';
import { LOCALES } from '@/lib/i18n/locales';
import { FONT_SHEETS, type FontFace, fontFacesIn, readFontFaces } from './font-faces';
import { FONT_FILES } from './font-files.mjs';
import { fontName } from './font-name.mjs';
import { readNamedFont, readShapedFont } from './shaped-font';
import { charactersOf } from './unicode-range.mjs';

const [READER_SHEET = ''] = FONT_SHEETS;
const readerFaces = readFontFaces(READER_SHEET);
/** All that settings can add to them. */
const themeFaces = fontFacesIn(
  fontFaces({ textFaceAr: 'plex', headingFaceAr: 'amiri', textFaceEn: 'plex', headingFaceEn: 'plex' }),
);
/** For printing alone, when no part of it is asked for. */
const OF_PAPER = 'Amiri';
const parts = FONT_FILES.flatMap((font) => (font.part ? [{ font, part: font.part }] : []));
const isDrawn = (character: string) => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character);

/** What readers see in a font of the site: a face is asked for its range, and shows what its file holds of it. */
async function charactersIn(faces: readonly FontFace[]): Promise<Set<string>> {
  const shown = faces.map(async ({ file, range }) => {
    const { characters } = file ? await readShapedFont(file) : { characters: new Set<string>() };
    return [...characters].filter((character) => range.has(character));
  });
  return new Set((await Promise.all(shown)).flat());
}

describe('The fonts of the site', () => {
  it('are the files that the style sheets name, and no others', () => {
    const faces = [...FONT_SHEETS.flatMap(readFontFaces), ...themeFaces];
    const named = faces.flatMap(({ file }) => file ?? []);
    expect(new Set(FONT_FILES)).toEqual(new Set(named));
  });

  it.each(FONT_SHEETS)(
    'have names in %s that stay names when the build takes their quotation marks away',
    (sheet) => {
      const names = readFontFaces(sheet).map(({ family }) => family);
      // Browsers ignore a face that is called `Serif Fallback`: they take its first word for a keyword.
      const keyword =
        /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|math|inherit|initial|unset|default)\b/i;
      expect(names.filter((name) => keyword.test(name))).toEqual([]);
    },
  );

  it.each(parts)('have a part $part.name that is asked for all that it holds', ({ font, part }) => {
    const face = [...readerFaces, ...themeFaces].find(({ file }) => file === font);
    const missed = [...charactersOf(part.range)].filter((character) => !face?.range.has(character));
    expect(missed).toEqual([]);
  });

  it.each(parts)('are not loaded whole for what the part $part.name holds', ({ font, part }) => {
    const whole = readerFaces.filter(
      ({ file, family }) => file && !file.part && file.file === font.file && family !== OF_PAPER,
    );
    const both = [...charactersOf(part.range)].filter((it) => whole.some(({ range }) => range.has(it)));
    expect(both).toEqual([]);
  });

  it.each([
    ['Source Serif 4 Variable', 'normal', '400 700', 'source-serif-4-latin-wght-normal'],
    ['Source Serif 4 Variable', 'italic', '400 700', 'source-serif-4-latin-wght-italic'],
    ['IBM Plex Sans Arabic', 'normal', '500', 'ibm-plex-sans-arabic-latin-500-normal'],
    ['IBM Plex Sans Arabic', 'normal', '700', 'ibm-plex-sans-arabic-arabic-700-normal'],
    ['Noto Naskh Arabic Variable', 'normal', '400 700', 'noto-naskh-arabic-arabic-wght-normal'],
  ])('%s, %s, %s, loses no character of the whole file', async (family, style, weight, whole) => {
    const faces = readerFaces.filter(
      (face) =>
        face.family === 'Rare Naskh' ||
        (face.family === family && face.style === style && face.weight === weight),
    );
    const shown = await charactersIn(faces);
    const { characters } = await readNamedFont(whole);
    expect([...characters].filter((character) => isDrawn(character) && !shown.has(character))).toEqual([]);
  });

  it.each([
    ['noto-naskh', 'noto-naskh-arabic-arabic-wght-normal', 'مُؤتمرٌ في پاريس ڤيينا الله ﷺ ١٩٩٠ ۲۰۲۶ لاٰإ', 400],
    ['noto-naskh', 'noto-naskh-arabic-arabic-wght-normal', 'مُشيراً إلى نموٍّ', 700],
    [
      'plex-arabic-500',
      'ibm-plex-sans-arabic-arabic-500-normal',
      'لُغةُ الخبر؛ آفاقٌ وأسئلةٌ؟ ڕێبوار',
      undefined,
    ],
    ['plex-arabic-700', 'ibm-plex-sans-arabic-arabic-700-normal', 'الإمارات لِلّٰه مستقبلُ', undefined],
    [
      'plex-latin-700',
      'ibm-plex-sans-arabic-latin-700-normal',
      'AVATAR office “Tower” René 1990–2026',
      undefined,
    ],
    ['source-serif', 'source-serif-4-latin-wght-normal', 'AVATAR office “Tower” fjord 20°', 620],
    ['source-serif-italic', 'source-serif-4-latin-wght-italic', 'AVATAR office “Tower” 1990–2026', 400],
  ])('set words in the part %s as the whole file %s sets them: %s', async (part, whole, text, weight) => {
    const [own, full] = [await readNamedFont(part, weight), await readNamedFont(whole, weight)];
    for (const word of text.split(' ')) expect(own.widthOf(word), word).toBeCloseTo(full.widthOf(word), 2);
    expect([own.ascent, own.descent]).toEqual([full.ascent, full.descent]);
  });

  it('are fetched before the style sheets are read only in parts, and may then be too late', () => {
    const early = LOCALES.flatMap((locale) => Object.values(earlyFonts(locale, STANDARD_FACES)).flat());
    const optional = readerFaces.filter((face) => face.ruleOf('font-display') === 'optional');
    const names = optional.flatMap(({ file }) => (file ? fontName(process.cwd(), file) : []));
    expect(new Set(early.map((name) => `${name}.woff2`))).toEqual(new Set(names));
    expect(optional.every(({ file }) => file?.part)).toBe(true);
  });
});
