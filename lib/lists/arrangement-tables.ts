import { Prisma } from '@/lib/generated/prisma/client';

/** The tables that hold which entries are pinned to a list and removed from it. */
export interface ArrangementTables {
  pins: Prisma.Sql;
  exclusions: Prisma.Sql;
}

/** What readers see. */
export const LIVE_TABLES: ArrangementTables = {
  pins: Prisma.sql`"ListPin"`,
  exclusions: Prisma.sql`"ListExclusion"`,
};

/** What is to be: of a list that has a draft. */
export const STAGED_TABLES: ArrangementTables = {
  pins: Prisma.sql`"StagedPin"`,
  exclusions: Prisma.sql`"StagedExclusion"`,
};

/** SQL condition: in these tables, `entry` is neither removed from the list nor pinned to it by a `pin` that counts. */
export function isLeftIn(
  { pins, exclusions }: ArrangementTables,
  listId: string,
  counts = Prisma.sql`true`,
): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM ${pins} pin WHERE pin."listId" = ${listId}::uuid AND pin."entryId" = entry."entryId" AND ${counts})
    AND NOT EXISTS (SELECT FROM ${exclusions} removed WHERE removed."listId" = ${listId}::uuid AND removed."entryId" = entry."entryId")`;
}

/** The columns of either table of pins. */
export const PIN_COLUMNS = Prisma.sql`"listId", "entryId", "position", "shownFrom", "shownUntil", "titleAr", "titleEn"`;
