import { contrastOf, luminanceOf, mix } from './colour-arithmetic';
import type { ThemeName } from './types';

/** What an institute chooses of a theme, each as `#rrggbb` in lower case. */
export interface ChosenColours {
  paper: string;
  ink: string;
  accent: string;
}

/** All colours of a theme. */
export interface Palette extends ChosenColours {
  /** Of areas that stand out from the paper. */
  tint: string;
  /** Of what is said beside the text. */
  soft: string;
  /** Of thin lines. */
  rule: string;
}

/** The colours of the product. Style sheets and Typst templates that name them again are compared with these (colours.test.ts). */
export const STANDARD_PALETTES: Record<ThemeName, Palette> = {
  light: {
    ...{ paper: '#fbf9f4', ink: '#17212b', accent: '#8c1d2f' },
    ...{ tint: '#f3eee3', soft: '#566069', rule: '#d9d1c1' },
  },
  dark: {
    ...{ paper: '#11171d', ink: '#ebe6da', accent: '#f0959f' },
    ...{ tint: '#1a2229', soft: '#a7b0b7', rule: '#333d46' },
  },
};

/** How far from the paper towards the ink, or from the ink towards the paper. */
const TINT = 0.045;
const RULE = 0.16;
/** The first that is still read well. */
const SOFT = [0.28, 0.22, 0.16, 0.1, 0.05, 0];

/** Of the accent, behind the number of a note to which a reader has gone (footnotes.module.css). */
const TARGET = 0.16;

/** WCAG 2.2: of long texts (AAA), and of all others (AA). */
export const INK_CONTRAST = 7;
export const TEXT_CONTRAST = 4.5;

/** The colours that follow from what is chosen; exactly the standard ones where paper and ink are the standard ones. */
export function paletteOf(theme: ThemeName, { paper, ink, accent }: ChosenColours): Palette {
  const standard = STANDARD_PALETTES[theme];
  if (paper === standard.paper && ink === standard.ink) return { ...standard, accent };
  const tint = mix(paper, ink, TINT);
  const shares = SOFT.map((share) => mix(ink, paper, share));
  const isRead = (soft: string) => [paper, tint].every((behind) => contrastOf(soft, behind) >= TEXT_CONTRAST);
  return { paper, ink, accent, tint, soft: shares.find(isRead) ?? ink, rule: mix(paper, ink, RULE) };
}

/** How well a theme can be read: each ratio, the one that it needs, and which colour has to change for it. */
export function contrastsOf(theme: ThemeName, chosen: ChosenColours) {
  const { paper, ink, accent, tint } = paletteOf(theme, chosen);
  return [
    { colour: 'ink', ratio: contrastOf(ink, paper), needed: INK_CONTRAST },
    {
      colour: 'accent',
      ratio: Math.min(
        ...[paper, tint, mix(paper, accent, TARGET)].map((behind) => contrastOf(accent, behind)),
      ),
      needed: TEXT_CONTRAST,
    },
  ] as const;
}

/** Whether the paper is the lighter of both by day and the darker by night: browsers draw fields and scroll bars to match. */
export function isRightWayRound(
  theme: ThemeName,
  { paper, ink }: Pick<ChosenColours, 'paper' | 'ink'>,
): boolean {
  return luminanceOf(paper) > luminanceOf(ink) === (theme === 'light');
}
