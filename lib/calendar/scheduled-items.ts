import { db } from '@/lib/db';
import { canPublish, canUnpublish } from '@/lib/entries/policy';
import type { ScheduledKind } from '@/lib/publishing/types';
import { type AskedDays, daysSql, LOOKED_AT, PIECE_COLUMNS, pieceCondition } from './asked-days';
import { type PieceRow, pieceItem } from './piece-row';
import type { CalendarItem } from './types';

interface Row extends PieceRow {
  at: Date;
  change: ScheduledKind;
  version: number;
  wallTime: string;
  timeZone: string;
  isRefused: boolean;
  isPublic: boolean;
}

/** What is scheduled for editions, and what was refused at its moment. */
export async function scheduledItems({ reader, days, filter, perDay }: AskedDays): Promise<CalendarItem[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT d."day", x.* FROM ${daysSql(days)} CROSS JOIN LATERAL (
      SELECT s."id", s."at", s."kind" AS "change", s."version", s."wallTime", s."timeZone", s."failure" IS NOT NULL AS "isRefused",
        EXISTS (SELECT FROM "Publication" p WHERE p."editionId" = e."id") AS "isPublic", ${PIECE_COLUMNS}
      FROM (
        SELECT * FROM "ScheduledChange" c WHERE c."open" AND c."at" >= d."begins" AND c."at" < d."ends"
        ORDER BY c."at", c."id" LIMIT ${LOOKED_AT}
      ) s
      JOIN "Edition" e ON e."id" = s."editionId"
      JOIN "Entry" n ON n."id" = e."entryId"
      WHERE ${pieceCondition(reader, filter)}
      ORDER BY s."at", s."id" LIMIT ${perDay + 1}
    ) x`;
  return rows.map((row) => {
    const { id, at, change, version, wallTime, timeZone, isRefused, isPublic } = row;
    const mayMove = (change === 'publish' ? canPublish : canUnpublish)(reader, row, row);
    return {
      ...pieceItem(row),
      ...{ event: change === 'publish' && isPublic ? 'update' : change, at, timeZone, version, isRefused },
      move: mayMove ? { id, version, at, wallTime, timeZone } : null,
    };
  });
}
