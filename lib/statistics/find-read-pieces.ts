import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { rangeDays } from './range-days';
import { mostOpened } from './rank-pieces';
import { isRanked, type Range, type ReadPiece } from './types';

/** The pieces that readers opened most: of a longer range, as they were within the last hour. */
export function findReadPieces(range: Range, now = new Date()): Promise<ReadPiece[]> {
  const most = isRanked(range)
    ? Prisma.sql`SELECT "entryId", "locale", "views" FROM "RankedPiece" WHERE "range" = ${range}`
    : mostOpened(rangeDays(range, now));
  return db().$queryRaw<ReadPiece[]>`
    SELECT most.*, en."kind", e."title" FROM (${most}) most
    JOIN "Entry" en ON en."id" = most."entryId"
    JOIN "Edition" e ON e."entryId" = most."entryId" AND e."locale" = most."locale"
    ORDER BY most."views" DESC, most."entryId" DESC, most."locale"`;
}
