import type { Tx } from '@/lib/db';
import { type PieceMove, recordPieceMoves } from '@/lib/redirects/record-piece-moves';
import { writeSearchDocuments } from '@/lib/search/write-search-documents';

/**
 * Publishes editions of which one may take the address that another one leaves, in a circle too. Once all are published, the addresses are checked, the moves
 * recorded, and what the editions are found by is written.
 */
export async function moveEditions(tx: Tx, publish: () => Promise<readonly PieceMove[]>): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS "Publication_locale_slugFolded_key" DEFERRED`;
  const moves = await publish();
  await tx.$executeRaw`SET CONSTRAINTS "Publication_locale_slugFolded_key" IMMEDIATE`;
  await recordPieceMoves(tx, moves);
  if (moves.length === 0) return;
  const editionId = { in: moves.map((move) => move.editionId) };
  const published = await tx.publication.findMany({ where: { editionId }, select: { id: true } });
  await writeSearchDocuments(
    tx,
    published.map(({ id }) => id),
  );
}
