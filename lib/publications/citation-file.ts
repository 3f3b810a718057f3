import { CITATION_FILES, isCitationFile } from '@/lib/citations/citation-files';
import { type AnchoredBlock, anchoredBlocks } from '@/lib/richtext/linked-blocks';
import { citedWork } from './cited-work';
import type { Publisher } from './structured-data';
import type { PieceView } from './types';

/** What a file with this name says of a piece, or of one block of it; null where there is no such file. */
export function citationFile(
  file: string,
  piece: PieceView,
  publisher: Publisher,
  block: AnchoredBlock | null = null,
): { type: string; text: string } | null {
  if (!isCitationFile(file)) return null;
  const { type, write } = CITATION_FILES[file];
  return { type, text: write(citedWork(piece, publisher, block)) };
}

/** The block with this id in the text of a piece; null where there is none that can be cited. */
export function findBlock({ bodyHtml }: PieceView, id: string): AnchoredBlock | null {
  return anchoredBlocks(bodyHtml).find((block) => block.id === id) ?? null;
}
