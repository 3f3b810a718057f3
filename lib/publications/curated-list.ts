import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { ListKey } from '@/lib/lists/types';
import { listKey, piecesKey } from '@/lib/public-changes/keys';
import { type Freshness, recorded, recordReads } from '@/lib/public-changes/record-reads';

/**
 * SQL for the publications of a list, with the columns `"id"` and `"position"`: one publication per entry, in the
 * reader's language where there is one, otherwise in the other language if the list shows it. Entries without a
 * publication have no row.
 */
export function arrangedSql(key: ListKey, locale: Locale): Prisma.Sql {
  return Prisma.sql`
    SELECT shown."id", item."position"
    FROM "List" list
    JOIN "ListEntry" item ON item."listId" = list."id"
    CROSS JOIN LATERAL (
      SELECT p."id" FROM "Publication" p
      WHERE p."entryId" = item."entryId" AND (p."locale" = ${locale}::"Locale" OR list."showsOtherLanguage")
      ORDER BY p."locale" = ${locale}::"Locale" DESC
      LIMIT 1
    ) shown
    WHERE list."key" = ${key}`;
}

/** Records that a page shows a list, whose entries may be published in either language at any time. */
export function recordList(key: ListKey, freshness: Freshness): void {
  const pieces = KINDS.flatMap((kind) => LOCALES.map((locale) => piecesKey(kind, locale)));
  recordReads([listKey(key), ...pieces], freshness);
}

/** Ids of the publications that readers see where a list is shown beside other content, in its order: at most `shown`. */
export async function listedIds(key: ListKey, locale: Locale): Promise<string[]> {
  recordList(key, 'immediate');
  const rows = await recorded(
    () => readersDb().$queryRaw<{ id: string }[]>`
    SELECT arranged."id" FROM (${arrangedSql(key, locale)}) arranged
    ORDER BY arranged."position"
    LIMIT (SELECT "shown" FROM "List" WHERE "key" = ${key})`,
  );
  return rows.map((row) => row.id);
}

/** The rows in the order of `ids`; an id without a row (withdrawn since the ids were read) is skipped. */
export function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
