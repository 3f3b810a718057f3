import type { Kind } from '@/lib/i18n/addresses';
import { citationFile, type findBlock } from '@/lib/publications/citation-file';
import { findPiece } from '@/lib/publications/find-piece';
import type { PieceView } from '@/lib/publications/types';
import { loadSite } from './load-site';
import { readLocale, readSlug } from './reader-params';

interface Context {
  params: Promise<{ locale: string; slug: string; file: string }>;
}

/** The handler of the files in which programs that keep references find a piece of this kind. */
export function citationRoute(kind: Kind) {
  return async (_request: Request, { params }: Context): Promise<Response> => {
    const { locale, slug, file } = await params;
    const piece = await findPiece(readLocale(locale), kind, readSlug(slug).normalize('NFC'));
    return piece?.hasPage ? citationResponse(piece, file) : new Response(null, { status: 404 });
  };
}

/** The reference of a piece, or of one block of it, which names its institute in its own language. */
export async function citationResponse(
  piece: PieceView,
  name: string,
  block: ReturnType<typeof findBlock> = null,
): Promise<Response> {
  const file = citationFile(name, piece, await loadSite(piece.locale), block);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.text, { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
}
