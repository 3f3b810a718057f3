import { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/transaction';
import { type RangeDays, rangeDays } from './range-days';
import { RANKED_RANGES } from './types';

const PIECES_SHOWN = 20;

/** The pieces that were opened most on some days. Reads a row for each piece and day on which it was read. */
export function mostOpened({ from, to }: RangeDays): Prisma.Sql {
  return Prisma.sql`
    SELECT "entryId", "locale", sum("views")::int AS "views" FROM "PieceViews"
    WHERE "day" BETWEEN ${from}::date AND ${to}::date
    GROUP BY "entryId", "locale" ORDER BY 3 DESC, 1 DESC, 2 LIMIT ${PIECES_SHOWN}`;
}

/** Stores which pieces were opened most in the longer ranges, whose days are too many to be added up whenever somebody looks. */
export async function rankPieces(tx: Tx, now = new Date()): Promise<void> {
  // Two processes would both delete, and then both insert.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ranked-pieces'))`;
  await tx.rankedPiece.deleteMany();
  for (const range of RANKED_RANGES)
    await tx.$executeRaw`
      INSERT INTO "RankedPiece" ("range", "position", "entryId", "locale", "views")
      SELECT ${range}, row_number() OVER (ORDER BY "views" DESC, "entryId" DESC, "locale"), "entryId", "locale", "views"
      FROM (${mostOpened(rangeDays(range, now))}) most`;
}
