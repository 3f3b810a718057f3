import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppearanceChange, colourIssues } from '@/lib/appearance/shape';
import { contrastOf } from './colour-arithmetic';
import { contrastsOf, paletteOf, STANDARD_PALETTES, TEXT_CONTRAST } from './colours';
import { STANDARD_TOKENS } from './standard';
import { THEMES } from './types';

/** The custom properties in the first block of a style sheet after some text. */
function declaredAfter(css: string, start: string, prefix = '--'): Record<string, string> {
  const block = css.slice(css.indexOf(start)).split('}', 1)[0] ?? '';
  const found = block.matchAll(
    new RegExp(`${prefix}(\\w+): (?:var\\(--look-[a-z-]+, )?(#[0-9a-f]{6})\\)?;`, 'g'),
  );
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

const change = {
  ...{ ...STANDARD_TOKENS, logoStands: 'beside', version: 0 },
  ...{ logoAr: '', darkLogoAr: '', logoEn: '', darkLogoEn: '', icon: '' },
};

describe('The colours of the product', () => {
  const reader = readFileSync('components/site/reader.css', 'utf8');
  const canvas = readFileSync('components/editor/canvas/canvas.module.css', 'utf8');
  const { light, dark } = STANDARD_PALETTES;

  it('are those of the readers’ style sheet, light, on a dark device and where a reader has chosen dark', () => {
    expect(declaredAfter(reader, ':root {')).toEqual(light);
    expect(declaredAfter(reader, ':root:not(.theme-light) {')).toEqual(dark);
    expect(declaredAfter(reader, '.theme-dark {')).toEqual(dark);
  });

  it('are those of the sheet that is written on, whose lines are stronger in the dark', () => {
    const { accent, ink, soft, rule } = light;
    expect(declaredAfter(canvas, '.sheet {', '--sheet-')).toEqual({ accent, ink, soft, rule });
    expect(declaredAfter(canvas, '"dark"]) .sheet {', '--sheet-')).toMatchObject({
      ...{ accent: dark.accent, ink: dark.ink, soft: dark.soft },
    });
  });

  it('stand in no template of cards and files, which are given them', () => {
    for (const template of ['lib/cards/card.typ', 'lib/pdf/piece.typ'])
      expect(readFileSync(template, 'utf8')).not.toMatch(/#[0-9a-f]{6}/);
  });

  it('follow from themselves when nothing else is chosen', () => {
    for (const theme of THEMES)
      expect(paletteOf(theme, STANDARD_PALETTES[theme])).toEqual(STANDARD_PALETTES[theme]);
    expect(paletteOf('light', { ...light, accent: '#1f4e79' })).toEqual({ ...light, accent: '#1f4e79' });
  });
});

describe('Chosen colours', () => {
  it('have shades that are read well, whatever paper and ink they are of', () => {
    const shades = ['00', '33', '55', '88', 'aa', 'cc', 'ee', 'ff'];
    const some = shades.flatMap((red, at) => shades.map((blue) => `#${red}${shades[(at * 3) % 8]}${blue}`));
    const pairs = some.flatMap((paper) => some.map((ink) => ({ paper, ink, accent: ink })));
    const readable = pairs.filter(({ paper, ink }) => contrastOf(ink, paper) >= 7);
    expect(readable.length).toBeGreaterThan(400);
    for (const chosen of readable) {
      const { soft, paper } = paletteOf('light', chosen);
      expect(contrastOf(soft, paper), JSON.stringify(chosen)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }
  });

  it('are measured as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastsOf('dark', STANDARD_PALETTES.dark).every(({ ratio, needed }) => ratio >= needed)).toBe(
      true,
    );
  });

  it.each([
    [
      'too pale an ink',
      { lightInk: '#777777' },
      { path: 'lightInk', key: 'appearance.contrast', params: { found: 4.2, needed: 7 } },
    ],
    [
      'too dark an accent by night',
      { darkAccent: '#8c1d2f' },
      { path: 'darkAccent', key: 'appearance.contrast' },
    ],
    [
      'ink and paper the wrong way round',
      { lightPaper: '#11171d', lightInk: '#ebe6da' },
      { path: 'lightPaper', key: 'appearance.swapped' },
    ],
  ])('are refused with the colour that has to change: %s', (_what, tokens, issue) => {
    expect(colourIssues({ ...STANDARD_TOKENS, ...tokens })).toEqual([expect.objectContaining(issue)]);
    const parsed = AppearanceChange.safeParse({ ...change, ...tokens });
    expect(parsed.error?.issues).toEqual([
      expect.objectContaining({ path: [issue.path], message: issue.key }),
    ]);
  });

  it.each(['#fff', 'red', '#12345g', '#8c1d2f;}', '#8c1d2f}*{', 'url(//x)', '', '#8c1d2f\n'.repeat(2)])(
    'are hexadecimal and nothing else: %j',
    (lightAccent) => {
      expect(AppearanceChange.safeParse({ ...change, lightAccent }).success).toBe(false);
    },
  );

  it('may be typed with capitals and spaces', () => {
    expect(AppearanceChange.parse({ ...change, lightAccent: ' #1F4E79 ' }).lightAccent).toBe('#1f4e79');
  });
});
