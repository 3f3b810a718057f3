import type { Tx } from '@/lib/db';
import { KINDS, type Kind, parsePiecePath } from '@/lib/i18n/addresses';
import { foldSlug } from '@/lib/i18n/slug';

export type IsAmong = (path: string) => boolean;

/** Tells which of these addresses are those of published pieces, with one query for any number of them. */
export async function findPieces(
  tx: Tx,
  paths: readonly string[],
  having: { hasPage?: boolean } = {},
): Promise<IsAmong> {
  const named = paths.flatMap((path) => parsePiecePath(path) ?? []);
  const numbers = named.flatMap((piece) => ('number' in piece ? piece.number : []));
  const slugsOf = (kind: Kind) =>
    named.flatMap((piece) => ('slug' in piece && piece.kind === kind ? foldSlug(piece.slug) : []));
  const rows = await tx.publication.findMany({
    where: {
      ...having,
      OR: [
        { entryNumber: { in: numbers } },
        ...KINDS.map((kind) => ({ kind, slugFolded: { in: slugsOf(kind) } })),
      ],
    },
    select: { entryNumber: true, kind: true, slugFolded: true },
  });
  const known = new Set(
    rows.flatMap(({ entryNumber, kind, slugFolded }) => [`${entryNumber}`, `${kind} ${slugFolded}`]),
  );
  return (path) => {
    const piece = parsePiecePath(path);
    if (!piece) return false;
    return known.has('number' in piece ? `${piece.number}` : `${piece.kind} ${foldSlug(piece.slug)}`);
  };
}
