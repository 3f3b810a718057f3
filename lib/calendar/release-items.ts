import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { canManageReleases } from '@/lib/releases/policy';
import { type AskedDays, daysSql, pieceCondition } from './asked-days';
import type { CalendarItem } from './types';

interface Row {
  day: string;
  id: string;
  name: string;
  version: number;
  at: Date;
  wallTime: string;
  timeZone: string;
  isRefused: boolean;
  hasOnlyLists: boolean;
  isEmbargoed: boolean;
}

/** Releases that have a moment; one that holds nothing but arranged lists is called a list. Only those who publish everybody's pieces see any. */
export async function releaseItems({ reader, days, filter, perDay }: AskedDays): Promise<CalendarItem[]> {
  if (!canManageReleases(reader)) return [];
  const isFiltered = filter.locale !== undefined || filter.kind !== undefined || filter.isMine === true;
  const holding = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM "ReleaseEdition" i JOIN "Edition" e ON e."id" = i."editionId" JOIN "Entry" n ON n."id" = e."entryId"
    WHERE i."releaseId" = r."id" AND ${condition})`;
  const asked = isFiltered ? holding(pieceCondition(reader, filter)) : Prisma.sql`true`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT d."day", x.* FROM ${daysSql(days)} CROSS JOIN LATERAL (
      SELECT r."id", r."name", r."version", r."at", r."wallTime", r."timeZone", r."failure" IS NOT NULL AS "isRefused",
        NOT EXISTS (SELECT FROM "ReleaseEdition" i WHERE i."releaseId" = r."id")
          AND NOT EXISTS (SELECT FROM "ReleaseRedirect" i WHERE i."releaseId" = r."id") AS "hasOnlyLists",
        ${holding(Prisma.sql`n."embargoUntil" > now()`)} AS "isEmbargoed"
      FROM "Release" r
      WHERE r."open" AND r."at" >= d."begins" AND r."at" < d."ends" AND ${asked}
      ORDER BY r."at", r."id" LIMIT ${perDay + 1}
    ) x`;
  return rows.map(({ id, day, name, version, at, wallTime, timeZone, isRefused, isEmbargoed, ...row }) => ({
    ...{ id, day, at, timeZone, version, isRefused, isEmbargoed, title: name, locale: null },
    ...{ event: row.hasOnlyLists ? 'list' : 'release', path: `/studio/releases/${id}` },
    move: { id, version, at, wallTime, timeZone },
  }));
}
