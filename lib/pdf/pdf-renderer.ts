import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { STANDARD_PALETTES } from '@/lib/appearance/look/colours';
import { createCompiler, type TypstDocument } from '@/lib/typst/create-compiler';
import type { PdfToSet } from './pdf-content';

/** PDF/UA, which programs that read aloud rely on. */
const ACCESSIBLE = { pdfStandard: 'ua-1' };

/** What authors write may lack something that the standard wants, such as a heading between two levels. The file is tagged all the same. */
function exported(document: TypstDocument, compiler: NodeCompiler): Buffer {
  try {
    return compiler.pdf(document, ACCESSIBLE);
  } catch {
    return compiler.pdf(document);
  }
}

const RIGHT_TO_LEFT = Buffer.from('/Direction /R2L');
const LEFT_TO_RIGHT = Buffer.from('/Direction /L2R');

/**
 * The same file without the request that two pages side by side begin at the right. Where it stands, PDFium (Chromium, Edge) reverses the words of every
 * line that is not Arabic when it is copied or searched: addresses, quotations, whole English paragraphs. It reads Arabic lines right without it.
 */
function readableByViewers(file: Buffer): Buffer {
  const at = file.indexOf(RIGHT_TO_LEFT);
  if (at < 0) return file;
  const copy = Buffer.from(file);
  LEFT_TO_RIGHT.copy(copy, at);
  return copy;
}

/** Sets pieces as PDF files, tagged, with their fonts inside. It takes half a second to get ready, so it is used in a thread of its own. */
export function createRenderer(): (pdf: PdfToSet) => Promise<Buffer> {
  const compile = createCompiler([
    'amiri/400Regular',
    'amiri/700Bold',
    'serif/400Regular',
    'serif/400Regular_Italic',
    'serif/700Bold',
    'serif/700Bold_Italic',
  ]);
  const template = readFileSync(join(import.meta.dirname, 'piece.typ'), 'utf8');
  return async ({ content, files }) => {
    const data = JSON.stringify({ colours: STANDARD_PALETTES.light, ...content });
    return readableByViewers(compile({ template, inputs: { data }, files }, exported));
  };
}
