import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { faceVariables, linesOf, serifOf } from './look/face-variables';
import { sheetLook } from './look/sheet-look';
import { STANDARD_APPEARANCE, STANDARD_FACES, STANDARD_TOKENS } from './look/standard';
import { FACES_AR, FACES_EN, type Faces } from './look/types';
import { themeCss } from './theme-css';
import { earlyFonts, fontFaces } from './theme-fonts';
import { themeFile, themePath } from './theme-path';

const READER = readFileSync('components/site/reader.css', 'utf8');
const CHOICES: Faces[] = FACES_AR.flatMap((textFaceAr) =>
  FACES_AR.flatMap((headingFaceAr) =>
    FACES_EN.flatMap((textFaceEn) =>
      FACES_EN.map((headingFaceEn) => ({ textFaceAr, headingFaceAr, textFaceEn, headingFaceEn })),
    ),
  ),
);
const green = { ...STANDARD_APPEARANCE, lightAccent: '#1d5c3f' };
const fileOf = (path: string | null) => path?.split('/').at(-1) ?? '';

describe('The style sheet of an appearance', () => {
  it('says nothing of what is the standard', () => {
    expect(themeCss(STANDARD_TOKENS)).toBe('');
    expect(themeCss(green)).not.toContain('--serif');
    expect(themeCss({ ...STANDARD_TOKENS, headingFaceAr: 'amiri' })).not.toContain('--paper');
  });

  it('holds rules, chosen colours and names of fonts, and balances its brackets', () => {
    for (const faces of CHOICES) {
      const css = themeCss({ ...green, ...faces });
      expect(css).toMatch(/^[\w\s@=:;.,()[\]|"'{}%#/+-]*$/);
      expect(css.split('{').length).toBe(css.split('}').length);
    }
  });

  it('colours screens alone, dark where the device or the reader wants it, and leaves strong contrast its ink', () => {
    const css = themeCss({ ...green, darkAccent: '#8fd3b0' });
    const [before = '', dark = ''] = css.split('prefers-color-scheme: dark');
    expect(before).toContain('@media screen {');
    expect(before).toContain('--accent: #1d5c3f');
    expect(before).toMatch(/\.theme-dark \{[^}]*--accent: #8fd3b0/);
    expect(dark).toMatch(/^\) \{\s*:root:not\(\.theme-light\) \{[^}]*--accent: #8fd3b0/);
    expect(dark).toMatch(
      /prefers-contrast: more\) \{\s*:root:root \{ --tint: var\(--paper\); --soft: var\(--ink\); --rule: var\(--ink\)/,
    );
  });

  it('has the faces of the standard as the readers’ style sheet has them', () => {
    const plain = READER.replace(/\s+/g, ' ');
    expect(plain).toContain(`--serif: ${serifOf(STANDARD_FACES)};`);
    for (const locale of LOCALES) {
      const block = plain.slice(plain.indexOf(`[lang|="${locale}"] {`)).split('}', 1)[0] ?? '';
      const { '--display': _display, ...numbers } = faceVariables(locale, STANDARD_FACES);
      for (const [name, value] of Object.entries(numbers)) expect(block).toContain(`${name}: ${value};`);
      expect(block).toContain(` line-height: ${linesOf(locale, STANDARD_FACES)};`);
    }
  });

  it('brings each font that is fetched early, and lets come late what is not', () => {
    const sheet = readFileSync('components/site/fonts.css', 'utf8');
    for (const faces of CHOICES) {
      const own = fontFaces(faces);
      const early = LOCALES.flatMap((locale) => Object.values(earlyFonts(locale, faces)).flat());
      for (const name of early) expect(sheet + own).toContain(`/fonts/${name}.woff2`);
      for (const [, display, name] of own.matchAll(/font-display: (\w+);[^}]*fonts\/([\w.-]+)\.woff2/g))
        expect([name, display]).toEqual([name, early.includes(name ?? '') ? 'optional' : 'swap']);
    }
  });

  it('has each face as large in the newsroom as on pages', () => {
    const sizes = (sheet: string) =>
      new Map(
        [...sheet.matchAll(/font-family: ("[^"]+");[^}]*size-adjust: (\d+%)/g)].map(([, family, size]) => [
          family,
          size,
        ]),
      );
    const newsroom = sizes(readFileSync('components/studio/fonts.css', 'utf8'));
    const offered = sizes(CHOICES.map(fontFaces).join(''));
    expect(offered.size).toBeGreaterThan(2);
    for (const [family, size] of offered) expect([family, newsroom.get(family)]).toEqual([family, size]);
  });

  it('asks early for no font twice, and for those of text and headings first', () => {
    for (const faces of CHOICES)
      for (const locale of LOCALES) {
        const { main, other } = earlyFonts(locale, faces);
        expect(new Set([...main, ...other]).size).toBe(main.length + other.length);
        expect(main.length).toBeLessThanOrEqual(2);
      }
  });
});

describe('The sheet on which texts are written', () => {
  it('is given each of the properties that it takes from an appearance, and none where nothing was chosen', () => {
    const canvas = readFileSync('components/editor/canvas/canvas.module.css', 'utf8');
    const taken = [...canvas.matchAll(/var\(\s*(--look-[\w-]+),/g)].map(([, name]) => name);
    const given = sheetLook({ ...green, textFaceAr: 'plex', headingFaceEn: 'plex' });
    expect(new Set(taken)).toEqual(new Set(Object.keys(given)));
    expect(Object.values(given).filter((value) => value.includes('var('))).toEqual([]);
    expect(sheetLook(STANDARD_TOKENS)).toEqual({});
  });
});

describe('The address of a style sheet', () => {
  it('is there only where something differs from the standard', () => {
    expect(themePath(STANDARD_APPEARANCE)).toBeNull();
    expect(themePath(green)).toMatch(/^\/theme\/[0-9a-f]{16}\.css$/);
    expect(themePath({ ...STANDARD_APPEARANCE, hasLogos: true })).toBeNull();
  });

  it('is the same for the same choice, whatever the order of its names', () => {
    const turned = Object.fromEntries(Object.entries(green).reverse()) as unknown as typeof green;
    expect(themePath(turned)).toBe(themePath(green));
  });

  it('answers for the present and for former choices, for ever, and for no other', () => {
    const blue = { ...green, lightAccent: '#1f4e79', former: [green] };
    for (const each of [blue, green])
      expect(themeFile(fileOf(themePath(each)), blue)).toEqual({ css: themeCss(each), isExact: true });
    expect(themeFile(fileOf(themePath(blue)), green)).toBeNull();
    for (const file of ['0123456789abcdef.css', 'x.css', '.css', `${fileOf(themePath(blue))}.css`, ''])
      expect(themeFile(file, blue)).toBeNull();
  });

  it('answers pages of another build with its own rules, which nobody is to keep', () => {
    const other = fileOf(themePath(green)).replace(/.{8}\.css$/, '00000000.css');
    expect(themeFile(other, green)).toEqual({ css: themeCss(green), isExact: false });
  });
});
