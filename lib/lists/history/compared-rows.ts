import { db } from '@/lib/db';
import type { Arrangement } from '@/lib/lists/replace-arrangement';
import type { ListKey, PersonNames } from '@/lib/lists/types';
import type { ItemChanges } from './item-acts';
import type { ArrangementOrigin } from './types';

/** An arrangement beside the one before it. What is the same in both is compared in the database and stays there. */
export interface ComparedRow {
  version: number;
  madeAt: Date;
  madeBy: PersonNames | null;
  origin: ArrangementOrigin | null;
  /** When the arrangement that came back was made, and the name of the release; null where there is none. */
  restoredAt: Date | null;
  release: string | null;
  settings: Arrangement['settings'];
  /** Null where no arrangement before it is kept. */
  former: Arrangement['settings'] | null;
  changes: ItemChanges | null;
}

export function readCompared(
  key: ListKey,
  { before, take }: { before: number | null; take: number },
): Promise<ComparedRow[]> {
  return db().$queryRaw<ComparedRow[]>`
    WITH kept AS (
      SELECT made.*, lead(made."arrangement") OVER (ORDER BY made."version" DESC) AS "former"
      FROM (
        SELECT * FROM "ListArrangement" WHERE "listId" = (SELECT "id" FROM "List" WHERE "key" = ${key})
          AND "version" < coalesce(${before}::int, 2147483647) ORDER BY "version" DESC LIMIT ${take}::int + 1
      ) made ORDER BY made."version" DESC LIMIT ${take}::int
    )
    SELECT kept."version", kept."madeAt", kept."origin",
      kept."arrangement" -> 'settings' AS "settings", kept."former" -> 'settings' AS "former",
      CASE WHEN person."id" IS NOT NULL THEN jsonb_build_object('nameAr', person."nameAr", 'nameEn', person."nameEn") END AS "madeBy",
      restored."madeAt" AS "restoredAt", release."name" AS "release",
      CASE WHEN kept."former" IS NOT NULL THEN jsonb_build_object('pins', coalesce(pins."changed", '[]'),
        'excluded', coalesce(gone."excluded", '[]'), 'readmitted', coalesce(gone."readmitted", '[]')) END AS "changes"
    FROM kept LEFT JOIN "User" person ON person."id" = kept."madeById"
    LEFT JOIN "ListArrangement" restored ON restored."listId" = kept."listId" AND restored."version" = (kept."origin" ->> 'to')::int
    LEFT JOIN "Release" release ON release."id" = (kept."origin" ->> 'releaseId')::uuid
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('entryId', coalesce(new.pin, old.pin) ->> 'entryId',
        'from', (old.pin ->> 'position')::int, 'to', (new.pin ->> 'position')::int,
        'isDescribed', old.pin IS NOT NULL AND new.pin IS NOT NULL AND old.pin - 'position' <> new.pin - 'position')
        ORDER BY (coalesce(new.pin, old.pin) ->> 'position')::int, coalesce(new.pin, old.pin) ->> 'entryId') AS "changed"
      FROM jsonb_array_elements(kept."former" -> 'pins') AS old(pin)
      FULL JOIN jsonb_array_elements(kept."arrangement" -> 'pins') AS new(pin) ON new.pin ->> 'entryId' = old.pin ->> 'entryId'
      WHERE old.pin IS DISTINCT FROM new.pin
    ) pins
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(new.id) FILTER (WHERE old.id IS NULL) AS "excluded", jsonb_agg(old.id) FILTER (WHERE new.id IS NULL) AS "readmitted"
      FROM jsonb_array_elements_text(kept."former" -> 'exclusions') AS old(id)
      FULL JOIN jsonb_array_elements_text(kept."arrangement" -> 'exclusions') AS new(id) ON new.id = old.id
      WHERE old.id IS NULL OR new.id IS NULL
    ) gone
    ORDER BY kept."version" DESC`;
}
