import { fillBodies } from './fill-bodies';
import { coversOf } from './pictures/cover-view';
import { type PieceRow, toPiece } from './piece-view';
import type { SlotOutput } from './slots/slot-kind';
import type { PieceView, TranslationView } from './types';

/** Whole pieces with their covers, and with what their texts show of other rows. */
export async function piecesOf(
  rows: readonly PieceRow[],
  output: SlotOutput,
  translation: TranslationView | null = null,
): Promise<PieceView[]> {
  const covers = await coversOf(rows, 'immediate');
  const pieces = rows.map((row, index) => ({ ...toPiece(row, translation), cover: covers[index] ?? null }));
  return fillBodies(pieces, output);
}
