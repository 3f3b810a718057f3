import { db } from '@/lib/db';
import { type AskedDays, daysSql, LOOKED_AT, PIECE_COLUMNS, pieceCondition } from './asked-days';
import { type PieceRow, pieceItem } from './piece-row';
import type { CalendarItem } from './types';

/** Reviews on the day until which they are asked for, while they last. */
export async function reviewItems({ reader, days, filter, perDay }: AskedDays): Promise<CalendarItem[]> {
  const rows = await db().$queryRaw<PieceRow[]>`
    SELECT d."day", x.* FROM ${daysSql(days)} CROSS JOIN LATERAL (
      SELECT e."id", ${PIECE_COLUMNS}
      FROM (SELECT * FROM "Edition" w WHERE w."reviewDueOn" = d."day"::date LIMIT ${LOOKED_AT}) e
      JOIN "Entry" n ON n."id" = e."entryId"
      WHERE e."stage" = 'in_review' AND ${pieceCondition(reader, filter)}
      LIMIT ${perDay + 1}
    ) x`;
  return rows.map((row) => ({ ...pieceItem(row), event: 'review', at: null }));
}
