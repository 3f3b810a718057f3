import { db } from '@/lib/db';
import { type AskedDays, daysSql, LOOKED_AT, PIECE_COLUMNS, pieceCondition } from './asked-days';
import { type PieceRow, pieceItem } from './piece-row';
import type { CalendarItem } from './types';

/** Translations on the day until which they are asked for. One that nobody has begun has the title of the other language. */
export async function translationItems({ reader, days, filter, perDay }: AskedDays): Promise<CalendarItem[]> {
  const rows = await db().$queryRaw<PieceRow[]>`
    SELECT d."day", x.* FROM ${daysSql(days)} CROSS JOIN LATERAL (
      SELECT e."entryId" || '-' || e."locale" AS "id", ${PIECE_COLUMNS}
      FROM (
        SELECT asked."entryId", asked."locale", coalesce(nullif(own."title", ''), other."title", '') AS "title",
          coalesce(own."state", 'draft') AS "state", coalesce(own."stage", 'draft') AS "stage"
        FROM (SELECT * FROM "TranslationAssignment" w WHERE w."dueOn" = d."day"::date LIMIT ${LOOKED_AT}) asked
        LEFT JOIN "Edition" own ON own."entryId" = asked."entryId" AND own."locale" = asked."locale"
        LEFT JOIN "Edition" other ON other."entryId" = asked."entryId" AND other."locale" <> asked."locale"
      ) e
      JOIN "Entry" n ON n."id" = e."entryId"
      WHERE n."archivedAt" IS NULL AND ${pieceCondition(reader, filter)}
      LIMIT ${perDay + 1}
    ) x`;
  return rows.map((row) => ({ ...pieceItem(row), event: 'translation', at: null }));
}
