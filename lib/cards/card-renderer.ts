import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { standardCardLook } from '@/lib/appearance/card-look';
import { createCompiler } from '@/lib/typst/create-compiler';
import type { CardContent } from './card-content';
import { cardCuts } from './card-cuts';

/** Draws cards as PNG. It takes half a second to get ready and some 50 ms for each, so it is used in a thread of its own. */
export function createRenderer(): (content: CardContent) => Promise<Buffer> {
  const compile = createCompiler([
    'plex/400Regular',
    'plex/500Medium',
    'plex/600SemiBold',
    'plex/700Bold',
    'serif/600SemiBold',
    'amiri/700Bold',
  ]);
  const template = readFileSync(join(import.meta.dirname, 'card.typ'), 'utf8');
  return async (content) => {
    const look = content.look ?? standardCardLook(content.locale);
    const card = { ...content, look, cuts: cardCuts(content.title, content.locale) };
    const svg = compile({ template, inputs: { card: JSON.stringify(card) } }, (document, compiler) =>
      compiler.plainSvg(document),
    );
    return sharp(Buffer.from(svg)).png({ palette: true, effort: 1 }).toBuffer();
  };
}
