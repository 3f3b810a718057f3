import { type ChosenColours, STANDARD_PALETTES } from './colours';
import { type Appearance, COLOUR_NAMES, FACE_NAMES, type Faces, type ThemeName, type Tokens } from './types';

const { light, dark } = STANDARD_PALETTES;

export const STANDARD_FACES: Faces = {
  ...{ textFaceAr: 'naskh', headingFaceAr: 'plex' },
  ...{ textFaceEn: 'serif', headingFaceEn: 'serif' },
};

/** What readers' pages look like while nothing else is chosen. */
export const STANDARD_TOKENS: Tokens = {
  ...{ lightPaper: light.paper, lightInk: light.ink, lightAccent: light.accent },
  ...{ darkPaper: dark.paper, darkInk: dark.ink, darkAccent: dark.accent },
  ...STANDARD_FACES,
};

export const STANDARD_APPEARANCE: Appearance = {
  ...STANDARD_TOKENS,
  ...{ logoStands: 'beside', hasLogos: false, former: [], version: 0 },
};

export function coloursOf(
  theme: ThemeName,
  tokens: Pick<Tokens, (typeof COLOUR_NAMES)[number]>,
): ChosenColours {
  return theme === 'light'
    ? { paper: tokens.lightPaper, ink: tokens.lightInk, accent: tokens.lightAccent }
    : { paper: tokens.darkPaper, ink: tokens.darkInk, accent: tokens.darkAccent };
}

const isStandard = (names: readonly (keyof Tokens)[], tokens: Tokens) =>
  names.every((name) => tokens[name] === STANDARD_TOKENS[name]);

export const hasStandardColours = (tokens: Tokens) => isStandard(COLOUR_NAMES, tokens);
export const hasStandardFaces = (tokens: Tokens) => isStandard(FACE_NAMES, tokens);
