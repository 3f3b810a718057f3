import { expect, it } from 'vitest';
import { FONT_SHEETS, readFontFaces } from './font-faces';
import { readNamedFont } from './shaped-font';

const SAMPLE =
  'When the mission ends, the alliance will have to decide how much of its presence in the region it can keep, and at what ' +
  'price. Three questions stand before its members: who trains the new battalions, who pays for the bases that nobody wants ' +
  'to close, and whether the government in the capital, which has to ask for all of it, will still be the one that asked.';
const WORDS = SAMPLE.split(' ');

/** The widths of SAMPLE in fonts that readers’ devices have, and in Liberation, which has the same widths, in parts of the font size. */
const LOCAL = {
  'Times New Roman': 141.54,
  'Times New Roman Bold': 150.01,
  Arial: 156.42,
  'Arial Bold': 168.64,
};

/** What stands there until the fonts of the site are loaded, and which of these it stands for. */
it.each([
  // Headings are set in 620.
  ['Text Fallback', '400', 'Times New Roman', 'source-serif', 400],
  ['Text Fallback', '700', 'Times New Roman Bold', 'source-serif', 620],
  ['Sans Fallback', '500', 'Arial', 'plex-latin-500', undefined],
  ['Sans Fallback', '700', 'Arial Bold', 'plex-latin-700', undefined],
] as const)(
  '%s in %s is as wide and stands as high as %s is when it is scaled to the part %s',
  async (family, weight, local, part, at) => {
    const face = readFontFaces(FONT_SHEETS[0] ?? '').find(
      (it) => it.family === family && it.weight === weight,
    );
    const font = await readNamedFont(part, at);
    const width = WORDS.reduce(
      (sum, word) => sum + font.widthOf(word),
      (WORDS.length - 1) * font.widthOf(' '),
    );
    const percentOf = (rule: string) => Number.parseFloat(face?.ruleOf(rule) ?? '') / 100;
    const scale = percentOf('size-adjust');
    expect(face?.ruleOf('src')).toContain(`local("${local}")`);
    expect((scale * LOCAL[local]) / width).toBeCloseTo(1, 2);
    expect(scale * percentOf('ascent-override')).toBeCloseTo(font.ascent, 2);
    expect(scale * percentOf('descent-override')).toBeCloseTo(font.descent, 2);
    expect(percentOf('line-gap-override')).toBe(0);
  },
);

it('The newsroom takes the spaces of Arabic text from its Arabic font, as wide as in the Latin one that readers get them from', async () => {
  const [, studioSheet = ''] = FONT_SHEETS;
  const naskh = readFontFaces(studioSheet).find(({ family }) => family === 'Noto Naskh Arabic Variable');
  expect([naskh?.range.has(' '), naskh?.range.has('\u00a0'), naskh?.range.has('0')]).toEqual([
    true,
    true,
    false,
  ]);
  const scale = Number.parseFloat(naskh?.ruleOf('size-adjust') ?? '') / 100;
  const arabic = await readNamedFont('noto-naskh-arabic-arabic-wght-normal', 400);
  const latin = await readNamedFont('source-serif-4-latin-wght-normal', 400);
  for (const space of [' ', '\u00a0'])
    expect(Math.abs(scale * arabic.widthOf(space) - latin.widthOf(space))).toBeLessThan(0.01);
});
