import { inflateSync } from 'node:zlib';

/** The part of a PDF between these positions, unpacked where it is packed. */
function unpacked(packed: Buffer): string {
  try {
    return inflateSync(packed).toString('latin1');
  } catch {
    return '';
  }
}

/** How many pages a PDF has. Firefox packs the objects that name them. */
export function countPages(pdf: Buffer): number {
  const file = pdf.toString('latin1');
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = '']) =>
    unpacked(Buffer.from(stream, 'latin1')),
  );
  return [file, ...streams].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
