import type { Tx } from '@/lib/db';
import { type PieceMove, recordPieceMoves } from '@/lib/redirects/record-piece-moves';

/**
 * Publishes editions of which one may take the address that another one leaves, in a circle too: the addresses are checked, and the moves recorded, once all
 * are published.
 */
export async function moveEditions(tx: Tx, publish: () => Promise<readonly PieceMove[]>): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS "Publication_locale_slugFolded_key" DEFERRED`;
  const moves = await publish();
  await tx.$executeRaw`SET CONSTRAINTS "Publication_locale_slugFolded_key" IMMEDIATE`;
  await recordPieceMoves(tx, moves);
}
