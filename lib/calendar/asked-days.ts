import type { Actor } from '@/lib/auth/types';
import { visibleTo } from '@/lib/entries/visible-to';
import { Prisma } from '@/lib/generated/prisma/client';
import { addDays } from '@/lib/i18n/days';
import { startOfDay } from '@/lib/i18n/wall-time';
import type { CalendarFilter } from './types';

/** Who looks: a session, or a program that has an address of the user's. */
export type Reader = Pick<Actor, 'userId' | 'role'>;

export interface AskedDays {
  reader: Reader;
  days: readonly string[];
  filter: CalendarFilter;
  /** So many events of each sort are shown of a day. */
  perDay: number;
}

/**
 * Of each day so many rows are looked at, by their moment, and those that the reader may see are taken. Only a day on which a whole archive is
 * imported has more.
 */
export const LOOKED_AT = 500;

/** The days as rows `d`, each with the instants at which it begins and ends, so that each is looked up by an index for itself. */
export function daysSql(days: readonly string[]): Prisma.Sql {
  const begins = days.map((day) => startOfDay(day).toISOString());
  const ends = days.map((day) => startOfDay(addDays(day, 1) ?? day).toISOString());
  return Prisma.sql`unnest(${days}::text[], ${begins}::text[]::timestamptz[], ${ends}::text[]::timestamptz[]) AS d("day", "begins", "ends")`;
}

/** What an event says of its piece: the entry `n` in the edition `e`. */
export const PIECE_COLUMNS = Prisma.sql`
  n."id" AS "entryId", n."kind", n."createdById", n."trashedAt", n."archivedAt", n."embargoUntil" > now() IS TRUE AS "isEmbargoed",
  e."locale", e."title", e."state", e."stage"`;

/** Whether the reader sees the entry `n`, and it is what the filter asks for. */
export function entryCondition(reader: Reader, { kind, isMine = false }: CalendarFilter): Prisma.Sql {
  const { createdById } = visibleTo(reader, isMine);
  return Prisma.join(
    [
      Prisma.sql`n."trashedAt" IS NULL`,
      ...(createdById ? [Prisma.sql`n."createdById" = ${createdById}::uuid`] : []),
      ...(kind ? [Prisma.sql`n."kind" = ${kind}::"EntryKind"`] : []),
    ],
    ' AND ',
  );
}

/** The same of the edition `e` too. */
export function pieceCondition(reader: Reader, filter: CalendarFilter): Prisma.Sql {
  const entry = entryCondition(reader, filter);
  return filter.locale ? Prisma.sql`${entry} AND e."locale" = ${filter.locale}::"Locale"` : entry;
}
