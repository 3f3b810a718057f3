import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import { type AskedDays, daysSql, LOOKED_AT, PIECE_COLUMNS, pieceCondition } from './asked-days';
import { type PieceRow, pieceItem } from './piece-row';
import type { CalendarItem } from './types';

type Row = PieceRow & { at: Date; isUpdate: boolean };

/** What readers were given on the days that have begun, for the first time or anew. */
export async function publishedItems({ reader, days, filter, perDay }: AskedDays): Promise<CalendarItem[]> {
  const today = isoDate(new Date());
  const begun = days.filter((day) => day <= today);
  if (begun.length === 0) return [];
  const rows = await db().$queryRaw<Row[]>`
    SELECT d."day", x.* FROM ${daysSql(begun)} CROSS JOIN LATERAL (
      SELECT v."id", v."publishedAt" AS "at", v."number" > 1 AS "isUpdate", ${PIECE_COLUMNS}
      FROM (
        SELECT * FROM "PublicationVersion" w WHERE w."publishedAt" >= d."begins" AND w."publishedAt" < d."ends"
        ORDER BY w."publishedAt", w."id" LIMIT ${LOOKED_AT}
      ) v
      JOIN "Edition" e ON e."id" = v."editionId"
      JOIN "Entry" n ON n."id" = e."entryId"
      WHERE ${pieceCondition(reader, filter)}
      ORDER BY v."publishedAt", v."id" LIMIT ${perDay + 1}
    ) x`;
  return rows.map((row) => ({
    ...pieceItem(row),
    ...{ event: row.isUpdate ? 'updated' : 'published', at: row.at },
  }));
}
