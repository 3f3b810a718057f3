import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { standardCardLook } from '@/lib/appearance/card-look';
import { createCompiler } from '@/lib/typst/create-compiler';
import { cardCuts } from './card-cuts';
import type { DrawnCard } from './make-card';

const LOGO_FILE = 'logo.png';

/** Draws cards as PNG. It takes half a second to get ready and some 50 ms for each, so it is used in a thread of its own. */
export function createRenderer(): (content: DrawnCard) => Promise<Buffer> {
  const compile = createCompiler([
    'plex/400Regular',
    'plex/500Medium',
    'plex/600SemiBold',
    'plex/700Bold',
    'serif/600SemiBold',
    'amiri/700Bold',
  ]);
  const template = readFileSync(join(import.meta.dirname, 'card.typ'), 'utf8');
  return async ({ logoBytes, ...content }) => {
    const look = content.look ?? standardCardLook(content.locale);
    const logo = content.logo && logoBytes ? { ...content.logo, file: LOGO_FILE } : null;
    const card = { ...content, look, logo, cuts: cardCuts(content.title, content.locale) };
    // Typst reads PNG.
    const files =
      logo && logoBytes ? [{ name: LOGO_FILE, bytes: await sharp(logoBytes).png().toBuffer() }] : [];
    const svg = compile({ template, inputs: { card: JSON.stringify(card) }, files }, (document, compiler) =>
      compiler.plainSvg(document),
    );
    return sharp(Buffer.from(svg)).png({ palette: true, effort: 1 }).toBuffer();
  };
}
