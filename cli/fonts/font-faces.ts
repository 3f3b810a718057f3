import { readFileSync } from 'node:fs';
import { FONT_FILES, type FontFile } from './font-files.mjs';
import { fontName } from './font-name.mjs';
import { charactersOf } from './unicode-range.mjs';

/** One `@font-face` of a style sheet. */
export interface FontFace {
  family: string;
  style: string;
  weight: string;
  /** Null for a font of the reader's device. */
  file: FontFile | null;
  range: ReadonlySet<string>;
  /** The value of another rule, '' without one. */
  ruleOf(name: string): string;
}

export const FONT_SHEETS = ['components/site/fonts.css', 'components/studio/fonts.css'];

/** Throws for a file that is not among those of the site. */
export const readFontFaces = (sheet: string): FontFace[] => fontFacesIn(readFileSync(sheet, 'utf8'));

/** The same for the text of a style sheet. */
export function fontFacesIn(css: string): FontFace[] {
  return [...css.matchAll(/@font-face \{(.*?)\}/gs)].map(([, rules = '']) => toFace(rules));
}

function toFace(rules: string): FontFace {
  const ruleOf = (name: string) => new RegExp(`\\s${name}:\\s*([^;]*);`).exec(rules)?.[1] ?? '';
  const name = /url\("\/fonts\/(.*?)"\)/.exec(rules)?.[1];
  const file = FONT_FILES.find((font) => fontName(process.cwd(), font) === name);
  if (name !== undefined && !file) throw new Error(`No font file is made with the name ${name}.`);
  return {
    family: ruleOf('font-family').replaceAll('"', ''),
    style: ruleOf('font-style') || 'normal',
    weight: ruleOf('font-weight'),
    file: file ?? null,
    range: new Set(charactersOf(ruleOf('unicode-range').replace(/\s+/g, ' '))),
    ruleOf,
  };
}
