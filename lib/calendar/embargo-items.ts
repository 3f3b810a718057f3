import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { type AskedDays, daysSql, entryCondition, LOOKED_AT, PIECE_COLUMNS } from './asked-days';
import { type PieceRow, pieceItem } from './piece-row';
import type { CalendarItem } from './types';

/**
 * When embargoes end. A piece has one in all its languages, and is named in the one that was asked for or was begun first. An embargo is a promise
 * to others: it is changed in the piece and not moved here.
 */
export async function embargoItems({ reader, days, filter, perDay }: AskedDays): Promise<CalendarItem[]> {
  const inLocale = filter.locale ? Prisma.sql`AND o."locale" = ${filter.locale}::"Locale"` : Prisma.empty;
  const rows = await db().$queryRaw<(PieceRow & { at: Date })[]>`
    SELECT d."day", x.* FROM ${daysSql(days)} CROSS JOIN LATERAL (
      SELECT n."id", n."embargoUntil" AS "at", ${PIECE_COLUMNS}
      FROM (
        SELECT * FROM "Entry" w WHERE w."embargoUntil" >= d."begins" AND w."embargoUntil" < d."ends"
        ORDER BY w."embargoUntil" LIMIT ${LOOKED_AT}
      ) n
      CROSS JOIN LATERAL (
        SELECT * FROM "Edition" o WHERE o."entryId" = n."id" ${inLocale}
        ORDER BY o."locale" = n."sourceLocale" DESC LIMIT 1
      ) e
      WHERE ${entryCondition(reader, filter)}
      ORDER BY n."embargoUntil", n."id" LIMIT ${perDay + 1}
    ) x`;
  return rows.map((row) => ({ ...pieceItem(row), event: 'embargo', at: row.at }));
}
