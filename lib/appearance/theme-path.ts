import { createHash } from 'node:crypto';
import { hasStandardColours, hasStandardFaces, STANDARD_TOKENS } from './look/standard';
import type { Appearance, Tokens } from './look/types';
import { themeCss } from './theme-css';

const HALF = 8;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, HALF);

/** In one order, whatever the order in which the database returns them. */
const tokensOf = (appearance: Tokens) =>
  (Object.keys(STANDARD_TOKENS) as (keyof Tokens)[]).map((name) => appearance[name]);

/**
 * The name of a style sheet: what was chosen, and the rules that this build makes of it. By the first half other builds find what was chosen; by the
 * second, no browser keeps the rules of an earlier build.
 */
function nameOf(tokens: Tokens): string {
  return hashOf(JSON.stringify(tokensOf(tokens))) + hashOf(themeCss(tokens));
}

/** The address of the style sheet of an appearance; null where neither colours nor faces differ from the standard. */
export function themePath(appearance: Appearance): string | null {
  const isStandard = hasStandardColours(appearance) && hasStandardFaces(appearance);
  return isStandard ? null : `/theme/${nameOf(appearance)}.css`;
}

export interface ThemeFile {
  css: string;
  /** Whether the address names these very rules, so that they may be kept for ever. */
  isExact: boolean;
}

/** The style sheet under a name: of the present appearance or of a former one. Null for any other name. */
export function themeFile(file: string, appearance: Appearance): ThemeFile | null {
  const [, name] = /^([0-9a-f]{16})\.css$/.exec(file) ?? [];
  if (!name) return null;
  const known = [appearance, ...appearance.former];
  const tokens = known.find((each) => nameOf(each).slice(0, HALF) === name.slice(0, HALF));
  return tokens ? { css: themeCss(tokens), isExact: nameOf(tokens) === name } : null;
}
