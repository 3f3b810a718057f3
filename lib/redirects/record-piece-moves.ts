import type { Tx } from '@/lib/db';
import { shortPath } from '@/lib/i18n/addresses';
import { OF_SITE } from './of-site';

export interface PieceMove {
  editionId: string;
  entryNumber: number;
  /** Decoded path under which readers found the edition until now; null when it was not published. */
  from: string | null;
  to: string;
}

/**
 * Records the former paths of editions that are published now, all at the same time, so that one may take the path that another one leaves. A row names the
 * edition, not its new path, so an edition that moves twice makes no chain of redirects. Redirects of addresses that are in use now are deleted;
 * one that was in use until now has none. What leads to a path that has another piece now follows the piece that was there.
 */
export async function recordPieceMoves(tx: Tx, moves: readonly PieceMove[]): Promise<void> {
  const moved = moves.filter(({ from, to }) => from !== to);
  const taken = moved.map(({ to }) => to);
  const short = moved.map(({ entryNumber }) => shortPath(entryNumber));
  if (moved.length > 0) await tx.redirect.deleteMany({ where: { fromPath: { in: [...taken, ...short] } } });
  const left = moved.flatMap(({ from, ...move }) => (from === null ? [] : [{ from, ...move }]));
  const replaced = left.filter(({ from }) => taken.includes(from));
  if (replaced.length > 0)
    // In one statement: where one piece has moved to is where another one was.
    await tx.$executeRaw`
      UPDATE "Redirect" redirect SET "toPath" = move."to", "version" = redirect."version" + 1
      FROM unnest(${replaced.map(({ from }) => from)}::text[], ${replaced.map(({ to }) => to)}::text[]) AS move("from", "to")
      WHERE redirect."toPath" = move."from"`;
  for (const { editionId, from } of left) {
    if (taken.includes(from)) continue;
    await tx.redirect.upsert({
      where: { fromPath: from },
      create: { fromPath: from, status: 301, editionId },
      update: { status: 301, editionId, toPath: null, ...OF_SITE },
    });
  }
}
