import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import type { ListKey } from '@/lib/lists/types';

/**
 * The publications that fill a list as editors arranged it, as `"id"` and `"position"`: one for each entry, in the
 * reader's own language where it is published, otherwise in the other one if the list shows that. Entries that are not
 * on the shelf are passed over, so an unpublished piece leaves no hole.
 */
export function arrangedSql(key: ListKey, locale: Locale): Prisma.Sql {
  return Prisma.sql`
    SELECT shown."id", place."position"
    FROM "List" list
    JOIN "ListEntry" place ON place."listId" = list."id"
    CROSS JOIN LATERAL (
      SELECT p."id" FROM "Publication" p
      WHERE p."entryId" = place."entryId" AND (p."locale" = ${locale}::"Locale" OR list."showsOtherLanguage")
      ORDER BY p."locale" = ${locale}::"Locale" DESC
      LIMIT 1
    ) shown
    WHERE list."key" = ${key}`;
}

/** Ids of the publications that readers see of a list beside other things, in its order: as many as its editors decided. */
export async function listedIds(key: ListKey, locale: Locale): Promise<string[]> {
  const rows = await readersDb().$queryRaw<{ id: string }[]>`
    SELECT arranged."id" FROM (${arrangedSql(key, locale)}) arranged
    ORDER BY arranged."position"
    LIMIT (SELECT "shown" FROM "List" WHERE "key" = ${key})`;
  return rows.map((row) => row.id);
}

/** The rows in the order of their ids; an id whose row is gone by now is passed over. */
export function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
