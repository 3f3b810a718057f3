import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { NameRef } from '@/lib/entries/types';

/**
 * Whoever has begun a piece, for the filter of lists. Authors see no pieces of others and get nobody. From one user to the next in the order of
 * the index, so that the pieces cost nothing.
 */
export async function listCreators(actor: Actor): Promise<NameRef[]> {
  if (!isEditorial(actor)) return [];
  return db().$queryRaw<NameRef[]>`
    WITH RECURSIVE creator AS (
      (SELECT e."createdById" AS "id" FROM "Entry" e ORDER BY e."createdById" LIMIT 1)
      UNION ALL
      SELECT (SELECT e."createdById" FROM "Entry" e WHERE e."createdById" > creator."id" ORDER BY e."createdById" LIMIT 1)
        FROM creator WHERE creator."id" IS NOT NULL
    )
    SELECT u."id", u."nameAr", u."nameEn" FROM creator JOIN "User" u ON u."id" = creator."id"
    ORDER BY u."nameEn", u."id"`;
}
