import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ScheduledRow } from '@/lib/publishing/types';
import { canManageReleases } from './policy';

/** A newsroom plans a few at a time. */
const MAX_RELEASES = 50;
const MAX_ROWS = 100;

type Found = Omit<ScheduledRow, 'scheduledBy' | 'failure' | 'isRelease' | 'mayMove'> & {
  isRefused: boolean;
  byId: string;
  byAr: string;
  byEn: string;
};

/**
 * Editions of the actor's own pieces that change with a planned release, the next first; for authors, who see no releases. Whoever sees releases finds
 * these there, so for them it is empty.
 */
export async function listAwaitedEditions(actor: Actor): Promise<ScheduledRow[]> {
  if (canManageReleases(actor)) return [];
  // OFFSET keeps the database from joining whole tables: it goes from the few releases to what is in them.
  const rows = await db().$queryRaw<Found[]>`
    SELECT i."id", i."kind", coalesce(i."notice", '') AS "notice", r."at", r."wallTime", r."timeZone", r."version",
      r."failure" IS NOT NULL AS "isRefused", e."locale", e."title", n."id" AS "entryId", n."kind" AS "entryKind",
      e."state" = 'published'::"EditionState" AS "isPublic",
      u."id" AS "byId", u."nameAr" AS "byAr", u."nameEn" AS "byEn"
    FROM (
      SELECT * FROM "Release" WHERE "open" = true AND "at" IS NOT NULL ORDER BY "at", "id" LIMIT ${MAX_RELEASES}
    ) AS r
    CROSS JOIN LATERAL (SELECT * FROM "ReleaseEdition" i WHERE i."releaseId" = r."id" OFFSET 0) AS i
    CROSS JOIN LATERAL (SELECT * FROM "Edition" e WHERE e."id" = i."editionId" OFFSET 0) AS e
    CROSS JOIN LATERAL (SELECT * FROM "Entry" n WHERE n."id" = e."entryId" AND ${ownSql(actor)} OFFSET 0) AS n
    CROSS JOIN LATERAL (SELECT * FROM "User" u WHERE u."id" = r."plannedById" OFFSET 0) AS u
    LIMIT ${MAX_ROWS}`;
  return rows
    .map(({ isRefused, byId, byAr, byEn, ...row }) => ({
      ...{ ...row, isRelease: true, mayMove: false, scheduledBy: { id: byId, nameAr: byAr, nameEn: byEn } },
      failure: isRefused ? [{ path: '', key: 'releases.refusedAtMoment' }] : [],
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

const ownSql = (actor: Actor) =>
  Prisma.sql`n."createdById" = ${requireUserId(actor)}::uuid AND n."trashedAt" IS NULL`;
