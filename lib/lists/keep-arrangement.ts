import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ArrangementOrigin } from './history/types';

// The history of a list. An arrangement is a JSON object with the columns of the list that say what is on it, its description (its names and
// where readers see it) among them, its pins in order, and the ids of the entries that were removed from it. Arrangements that say the same are equal.

const DESCRIPTION = Prisma.sql`jsonb_build_object('nameAr', list."nameAr", 'nameEn', list."nameEn", 'frontOrder', list."frontOrder",
  'isBeside', list."isBeside", 'page', (SELECT jsonb_build_object('slugAr', page."slugAr", 'slugEn', page."slugEn")
    FROM "ListPage" page WHERE page."listId" = list."id"))
  || CASE WHEN list."blocks" IS NULL THEN '{}' ELSE jsonb_build_object('blocks', list."blocks") END`;

/** Keeps what readers see of the list now, unless that is kept already, perhaps under the id of a person or topic that was merged since. */
export async function keepArrangement(
  tx: Tx,
  listId: string,
  madeById: string | null,
  origin: ArrangementOrigin | null = null,
): Promise<void> {
  const storedOrigin = origin && JSON.stringify(origin);
  await tx.$executeRaw`
    INSERT INTO "ListArrangement" ("listId", "version", "arrangement", "madeById", "origin")
    SELECT now_seen.*, ${madeById}::uuid, ${storedOrigin}::jsonb FROM (SELECT list."id", list."version", jsonb_build_object(
      'settings', to_jsonb(list) - ARRAY['id', 'key', 'nameAr', 'nameEn', 'frontOrder', 'isBeside', 'blocks', 'version', 'updatedAt']
        || jsonb_build_object('description', ${DESCRIPTION}),
      'pins', (SELECT coalesce(jsonb_agg(to_jsonb(pin) - 'listId' ORDER BY pin."position", pin."entryId"), '[]') FROM "ListPin" pin
        WHERE pin."listId" = list."id"),
      'exclusions', (SELECT coalesce(jsonb_agg(removed."entryId" ORDER BY removed."entryId"), '[]') FROM "ListExclusion" removed
        WHERE removed."listId" = list."id")
    ) AS "arrangement" FROM "List" list WHERE list."id" = ${listId}::uuid) now_seen
    WHERE now_seen."arrangement" IS DISTINCT FROM (
      SELECT kept."arrangement" || jsonb_build_object('settings', kept."arrangement" -> 'settings' || coalesce((
        SELECT jsonb_strip_nulls(jsonb_build_object('personId', merged."personId", 'topicId', merged."topicId"))
        FROM "MergedRecord" merged WHERE merged."id" IN (
          (kept."arrangement" -> 'settings' ->> 'personId')::uuid, (kept."arrangement" -> 'settings' ->> 'topicId')::uuid)), '{}'))
      FROM "ListArrangement" kept WHERE kept."listId" = ${listId}::uuid ORDER BY kept."version" DESC LIMIT 1)`;
}

/**
 * Keeps what a list is before its first change that is kept. What an older build has kept of what readers see now is without a description, or has the
 * blocks of the front page among the settings instead.
 */
export async function keepFirstArrangement(tx: Tx, listId: string): Promise<void> {
  const [kept] = await tx.$queryRaw<{ version: number; isWhole: boolean }[]>`
    SELECT "version", jsonb_exists("arrangement" -> 'settings', 'description') AND NOT jsonb_exists("arrangement" -> 'settings', 'blocks') AS "isWhole"
    FROM "ListArrangement" WHERE "listId" = ${listId}::uuid ORDER BY "version" DESC LIMIT 1`;
  if (!kept) return keepArrangement(tx, listId, null);
  if (kept.isWhole) return;
  await tx.$executeRaw`
    UPDATE "ListArrangement" kept SET "arrangement" = jsonb_set(kept."arrangement" #- '{settings,blocks}', '{settings,description}', ${DESCRIPTION})
    FROM "List" list WHERE list."id" = kept."listId" AND kept."listId" = ${listId}::uuid AND kept."version" = ${kept.version}::int`;
}
