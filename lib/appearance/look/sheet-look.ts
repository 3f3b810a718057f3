import { LOCALES } from '@/lib/i18n/locales';
import { paletteOf } from './colours';
import { arabicFamily, faceVariables, linesOf, serifOf } from './face-variables';
import { coloursOf, hasStandardColours, hasStandardFaces } from './standard';
import { THEMES, type Tokens } from './types';

/** Custom properties by name. */
export type SheetLook = Record<`--look-${string}`, string>;

/** The sheet has it under the same name, which stands too deep to be found from there. */
const SANS = '"IBM Plex Sans Arabic", system-ui, sans-serif';

const SHOWN = ['paper', 'accent', 'ink', 'soft', 'rule'] as const;

/** What the sheet on which texts are written takes from an appearance (canvas.module.css); empty where it is the standard one. */
export function sheetLook(tokens: Tokens): SheetLook {
  const look: SheetLook = {};
  if (!hasStandardColours(tokens))
    for (const theme of THEMES) {
      const palette = paletteOf(theme, coloursOf(theme, tokens));
      for (const name of SHOWN) look[`--look-${theme}-${name}`] = palette[name];
    }
  if (hasStandardFaces(tokens)) return look;
  look['--look-serif'] = serifOf(tokens);
  look['--look-ar-text'] = arabicFamily(tokens);
  for (const locale of LOCALES) {
    const variables = { ...faceVariables(locale, tokens), '--lines': linesOf(locale, tokens) };
    for (const [name, value] of Object.entries(variables))
      look[`--look-${locale}-${name.slice(2)}`] = String(value).replace('var(--sans)', SANS);
  }
  return look;
}
