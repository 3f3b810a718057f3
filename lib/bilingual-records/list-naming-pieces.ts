import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { RecordUsage } from './types';

/** Pieces that are named. */
export const MAX_NAMED = 20;

interface Row {
  entryId: string;
  kind: Kind;
  titleAr: string | null;
  titleEn: string | null;
}

/** Some of the pieces that any of these queries names by its "entryId", the newest first, each once. */
export async function listNamingPieces(
  queries: readonly Prisma.Sql[],
): Promise<Pick<RecordUsage, 'pieces' | 'hasMore'>> {
  const some = queries.map(
    (query) => Prisma.sql`(SELECT "entryId" FROM (${query}) AS naming LIMIT ${MAX_NAMED + 1})`,
  );
  const rows = await db().$queryRaw<Row[]>`
    SELECT entry."id" AS "entryId", entry."kind"::text AS "kind",
      (SELECT e."title" FROM "Edition" e WHERE e."entryId" = entry."id" AND e."locale" = 'ar') AS "titleAr",
      (SELECT e."title" FROM "Edition" e WHERE e."entryId" = entry."id" AND e."locale" = 'en') AS "titleEn"
    FROM (
      SELECT naming."entryId" FROM (${Prisma.join(some, ' UNION ')}) AS naming LIMIT ${MAX_NAMED + 1}
    ) AS used JOIN "Entry" entry ON entry."id" = used."entryId" ORDER BY entry."number" DESC`;
  const pieces = rows.slice(0, MAX_NAMED).map(({ titleAr: ar, titleEn: en, ...piece }) => ({
    ...piece,
    titles: { ar, en },
  }));
  return { pieces, hasMore: rows.length > MAX_NAMED };
}
