import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import type { CardContent } from './card-content';
import { cardCuts } from './card-cuts';

const FONTS = [
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** Compiled documents that were not used for so many cards are forgotten. */
const CACHE_AGE = 10;

function createCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = FONTS.map((font) => readFileSync(resolve(font)));
  // The template may read files below this folder, so it is a new one, and not there afterwards.
  const workspace = mkdtempSync(join(tmpdir(), 'cards-'));
  try {
    return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  } finally {
    rmdirSync(workspace);
  }
}

function describeFailure(compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): Error {
  const error = result.takeDiagnostics();
  const details = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document';
  return new Error(`A share card could not be laid out: ${details.slice(0, 300)}`);
}

/** Draws cards as PNG. It takes half a second to get ready and some 50 ms for each, so it is used in a thread of its own. */
export function createCardRenderer(): (content: CardContent) => Promise<Buffer> {
  const compiler = createCompiler();
  const mainFileContent = readFileSync(join(import.meta.dirname, 'card.typ'), 'utf8');
  return async (content) => {
    const card = { ...content, cuts: cardCuts(content.title, content.locale) };
    const compiled = compiler.compile({ mainFileContent, inputs: { card: JSON.stringify(card) } });
    if (!compiled.result) throw describeFailure(compiler, compiled);
    const svg = compiler.plainSvg(compiled.result);
    compiler.evictCache(CACHE_AGE);
    return sharp(Buffer.from(svg)).png({ palette: true, effort: 1 }).toBuffer();
  };
}
