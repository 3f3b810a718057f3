import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

type Compiled = ReturnType<NodeCompiler['compile']>;
export type TypstDocument = NonNullable<Compiled['result']>;

/** Compiled documents that were not used for so many others are forgotten. */
const CACHE_AGE = 10;

/** Packages of the fonts that Typst can read, which are no web fonts. */
const PACKAGES = {
  plex: '@expo-google-fonts/ibm-plex-sans-arabic',
  serif: '@expo-google-fonts/source-serif-4',
  amiri: '@expo-google-fonts/amiri',
} as const;

const FILES = {
  plex: (style: string) => `${style}/IBMPlexSansArabic_${style}.ttf`,
  serif: (style: string) => `${style}/SourceSerif4_${style}.ttf`,
  amiri: (style: string) => `${style}/Amiri_${style}.ttf`,
} as const;

/** A family and a style of it, such as `plex/400Regular`. */
export type TypstFont = `${keyof typeof PACKAGES}/${string}`;

function readFont(font: TypstFont): Buffer {
  const [family, style] = font.split('/') as [keyof typeof PACKAGES, string];
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`${PACKAGES[family]}/${FILES[family](style)}`));
}

export interface TypstSource {
  /** The template, as Typst. */
  template: string;
  /** What it reads from `sys.inputs`. Data, never spliced into the template. */
  inputs: Record<string, string>;
  /** Files that it may read, by their names. There are no others. */
  files?: readonly { name: string; bytes: Uint8Array }[];
}

/** A compiler of Typst with these fonts and no others. */
export function createCompiler(fonts: readonly TypstFont[]) {
  // Templates may read files below this folder, so it is a new one, and not there afterwards.
  const workspace = mkdtempSync(join(tmpdir(), 'typst-'));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map(readFont) }] });
  rmdirSync(workspace);

  function requireDocument(result: Compiled): TypstDocument {
    if (result.result) return result.result;
    const error = result.takeDiagnostics();
    const details = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document';
    throw new Error(`Typst could not lay it out: ${details.slice(0, 500)}`);
  }

  /** Has `use` make what is wanted of the document. Throws Error for a template that Typst refuses. */
  return function compile<Output>(
    { template, inputs, files = [] }: TypstSource,
    use: (document: TypstDocument, compiler: NodeCompiler) => Output,
  ): Output {
    for (const { name, bytes } of files) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
    try {
      const document = requireDocument(compiler.compile({ mainFileContent: template, inputs }));
      return use(document, compiler);
    } finally {
      compiler.resetShadow();
      compiler.evictCache(CACHE_AGE);
    }
  };
}
