import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import { KEPT_DAYS } from './device-database';

/**
 * A cookie at the address of a piece that does not exist yet: without it, an address with an unknown id is not found. A part of the address
 * itself would have to leave it when the piece exists, and the router mounts the page of another address anew, without the caret.
 */
export const NEW_PIECE_COOKIE = 'markaz.new-piece';

interface Piece {
  kind: Kind;
  entryId: string;
}

const DAY_S = 86_400;

/** Lets the address of the piece open an empty editor, for as long as its text would be kept on this device. */
export function rememberNewPiece(piece: Piece): void {
  setCookie(piece, KEPT_DAYS * DAY_S);
}

export function forgetNewPiece(piece: Piece): void {
  setCookie(piece, 0);
}

function setCookie({ kind, entryId }: Piece, seconds: number): void {
  const path = `/studio/${KIND_SEGMENTS[kind]}/${entryId}`;
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox has no Cookie Store, and pages without TLS have none either
  document.cookie = `${NEW_PIECE_COOKIE}=1; path=${path}; max-age=${seconds}; samesite=lax`;
}
