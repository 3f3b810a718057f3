import { fillBodies } from './fill-bodies';
import { linkedTargets } from './linked-targets';
import { picturesOfPieces } from './pictures/cover-view';
import { findPictures, type PictureRow } from './pictures/find-pictures';
import { toPicture } from './pictures/picture-view';
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
  const photos = await findPhotos(output === 'page' ? rows : []);
  const pieces = rows.map((row, index) => ({
    ...withPhotos(toPiece(row, translation), row, photos),
    ...pictures[index],
    linked: linked[index] ?? null,
  }));
  return fillBodies(pieces, output);
}

function findPhotos(rows: readonly PieceRow[]): Promise<Map<string, PictureRow>> {
  const ids = rows.flatMap(({ authors }) => authors.flatMap(({ person }) => person.photoId ?? []));
  return findPictures(ids, 'delayed');
}

function withPhotos(piece: PieceView, row: PieceRow, photos: Map<string, PictureRow>): PieceView {
  const authors = piece.authors.map((author, index) => {
    const id = row.authors[index]?.person.photoId;
    const photo = id ? photos.get(id) : undefined;
    return photo
      ? { ...author, photo: toPicture(photo, { locale: piece.locale, alt: null, crop: '1x1' }) }
      : author;
  });
  return { ...piece, authors };
}
