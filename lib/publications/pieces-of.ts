import { fillBodies } from './fill-bodies';
import { linkedTargets } from './linked-targets';
import { picturesOfPieces } from './pictures/cover-view';
import { type PieceRow, toPiece } from './piece-view';
import type { SlotOutput } from './slots/slot-kind';
import type { PieceView, TranslationView } from './types';

/** Whole pieces with their covers, and with what their texts show of other rows. */
export async function piecesOf(
  rows: readonly PieceRow[],
  output: SlotOutput,
  translation: TranslationView | null = null,
): Promise<PieceView[]> {
  // No feed is shared as a page is.
  const shown = output === 'page' ? rows : rows.map((row) => ({ ...row, sharePictureId: null }));
  const pictures = await picturesOfPieces(shown, 'immediate');
  const linked = await linkedTargets(rows, 'immediate');
  const pieces = rows.map((row, index) => ({
    ...toPiece(row, translation),
    ...pictures[index],
    linked: linked[index] ?? null,
  }));
  return fillBodies(pieces, output);
}
