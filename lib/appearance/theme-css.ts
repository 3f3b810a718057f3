import { LOCALES } from '@/lib/i18n/locales';
import { type Palette, paletteOf } from './look/colours';
import { faceVariables, linesOf, serifOf } from './look/face-variables';
import { coloursOf, hasStandardColours, hasStandardFaces, STANDARD_FACES } from './look/standard';
import type { Faces, Tokens } from './look/types';
import { fontFaces } from './theme-fonts';

const declared = (values: Record<string, string | number>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');

const colours = ({ paper, tint, ink, soft, rule, accent }: Palette) =>
  declared({
    ...{ '--paper': paper, '--tint': tint, '--ink': ink },
    ...{ '--soft': soft, '--rule': rule, '--accent': accent },
  });

/** As in `reader.css`: the dark ones on a dark device, unless the reader has chosen; more contrast where that is asked for. */
function colourRules(tokens: Tokens): string {
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    colours(paletteOf(theme, coloursOf(theme, tokens))),
  );
  return `  :root { ${light} }
  .theme-dark { ${dark} }
  @media (prefers-color-scheme: dark) {
    :root:not(.theme-light) { ${dark} }
  }
  @media (prefers-contrast: more) {
    :root:root { --tint: var(--paper); --soft: var(--ink); --rule: var(--ink); }
  }
`;
}

/** Only the page itself gets other lines: a passage with rules of its own keeps them. */
function fontRules(faces: Faces): string {
  const languages = LOCALES.map((locale) => {
    const lines = linesOf(locale, faces);
    const own =
      lines === linesOf(locale, STANDARD_FACES) ? '' : `  :root:lang(${locale}) { line-height: ${lines}; }\n`;
    return `  [lang|="${locale}"] { ${declared(faceVariables(locale, faces))} }\n${own}`;
  });
  return `  :root { --serif: ${serifOf(faces)}; }\n${languages.join('')}`;
}

/**
 * What a chosen appearance changes of `reader.css`, after which it stands. On screens alone: paper gets what it always does. Each token is
 * one of a few names or a checked colour, so that nothing else gets into the rules.
 */
export function themeCss(tokens: Tokens): string {
  const screen = [
    hasStandardColours(tokens) ? '' : colourRules(tokens),
    hasStandardFaces(tokens) ? '' : fontRules(tokens),
  ].join('');
  return `${fontFaces(tokens)}${screen && `@media screen {\n${screen}}\n`}`;
}
