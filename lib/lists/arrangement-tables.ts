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

/** SQL condition: in these tables, `entry` is neither pinned to the list nor removed from it. */
export function isLeftIn({ pins, exclusions }: ArrangementTables, listId: string): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM ${pins} pin WHERE pin."listId" = ${listId}::uuid AND pin."entryId" = entry."entryId")
    AND NOT EXISTS (SELECT FROM ${exclusions} removed WHERE removed."listId" = ${listId}::uuid AND removed."entryId" = entry."entryId")`;
}
