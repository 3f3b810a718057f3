import type { Tx } from '@/lib/db';
import type { Arrangement } from './replace-arrangement';

/** The draft of a list in the form of the history of lists; null when it has none. Drafts that say the same are equal. */
export async function stagedArrangement(tx: Tx, listId: string): Promise<Arrangement | null> {
  const [row] = await tx.$queryRaw<{ arrangement: Arrangement }[]>`
    SELECT jsonb_build_object(
      'settings', to_jsonb(draft) - ARRAY['listId', 'changedById', 'changedAt', CASE WHEN draft."description" IS NULL THEN 'description' END],
      'pins', (SELECT coalesce(jsonb_agg(to_jsonb(pin) - 'listId' ORDER BY pin."position", pin."entryId"), '[]') FROM "StagedPin" pin
        WHERE pin."listId" = draft."listId"),
      'exclusions', (SELECT coalesce(jsonb_agg(removed."entryId" ORDER BY removed."entryId"), '[]') FROM "StagedExclusion" removed
        WHERE removed."listId" = draft."listId")
    ) AS "arrangement" FROM "ListDraft" draft WHERE draft."listId" = ${listId}::uuid`;
  return row?.arrangement ?? null;
}
