import { z } from 'zod';
import { isUuid } from '@/lib/is-uuid';
import { shownRatio } from './look/colour-arithmetic';
import { contrastsOf, isRightWayRound } from './look/colours';
import { coloursOf } from './look/standard';
import { FACES_AR, FACES_EN, LOGO_STANDS, PICTURE_NAMES, THEMES, type Tokens } from './look/types';

/** How many former style sheets are answered for. */
export const FORMER_KEPT = 8;

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'appearance.colour');
const faceAr = z.enum(FACES_AR, 'field.malformed');
const faceEn = z.enum(FACES_EN, 'field.malformed');

const TOKENS = {
  ...{ lightPaper: colour, lightInk: colour, lightAccent: colour },
  ...{ darkPaper: colour, darkInk: colour, darkAccent: colour },
  ...{ textFaceAr: faceAr, headingFaceAr: faceAr, textFaceEn: faceEn, headingFaceEn: faceEn },
};
const STANDS = { logoStands: z.enum(LOGO_STANDS, 'field.malformed') };

const NAMES = {
  light: { paper: 'lightPaper', ink: 'lightInk', accent: 'lightAccent' },
  dark: { paper: 'darkPaper', ink: 'darkInk', accent: 'darkAccent' },
} as const;

export interface ColourIssue {
  path: keyof Tokens;
  key: 'appearance.swapped' | 'appearance.contrast';
  params?: { found: number; needed: number };
}

/** What makes colours hard to read, each beside the colour that has to change. */
export function colourIssues(tokens: Tokens): ColourIssue[] {
  return THEMES.flatMap((theme): ColourIssue[] => {
    const chosen = coloursOf(theme, tokens);
    if (!isRightWayRound(theme, chosen)) return [{ path: NAMES[theme].paper, key: 'appearance.swapped' }];
    return contrastsOf(theme, chosen)
      .filter(({ ratio, needed }) => ratio < needed)
      .map(({ colour: name, ratio, needed }) => ({
        ...{ path: NAMES[theme][name], key: 'appearance.contrast' as const },
        params: { found: shownRatio(ratio), needed },
      }));
  });
}

/** The appearance as it is stored. */
export const AppearanceShape = z.strictObject({
  ...TOKENS,
  ...STANDS,
  hasLogos: z.boolean(),
  former: z.array(z.strictObject(TOKENS)).max(FORMER_KEPT),
  version: z.int().min(1),
});

const picture = z.string().refine((id) => id === '' || isUuid(id), 'field.malformed');

/** The appearance as every handler accepts it. */
export const AppearanceChange = z
  .strictObject({
    ...TOKENS,
    ...STANDS,
    ...(Object.fromEntries(PICTURE_NAMES.map((name) => [name, picture])) as Record<
      (typeof PICTURE_NAMES)[number],
      typeof picture
    >),
    version: z.int().min(0),
  })
  .check(({ value, issues }) => {
    for (const { path, key, params } of colourIssues(value))
      issues.push({ code: 'custom', input: value, path: [path], message: key, params });
    for (const language of ['Ar', 'En'] as const)
      if (value[`darkLogo${language}`] && !value[`logo${language}`])
        issues.push({ code: 'custom', input: value, path: [`logo${language}`], message: 'field.required' });
  });
