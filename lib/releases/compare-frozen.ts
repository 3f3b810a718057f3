import type { Tx } from '@/lib/db';

export interface Comparison {
  /** Whether the draft differs from what goes live. */
  isBehind: boolean;
  /** Whether readers see something else than what goes live. */
  isNew: boolean;
  /** Whether a reviewer has asked for changes of it since it was taken in. */
  isSentBack: boolean;
}

const SAME: Comparison = { isBehind: false, isNew: false, isSentBack: false };

/**
 * Compares the texts that were taken into a release with what is written and published now, by content, in one statement. Stored hashes of fields
 * may be from before a merge of people or topics.
 */
export async function compareFrozen(tx: Tx, releaseId: string): Promise<(itemId: string) => Comparison> {
  const rows = await tx.$queryRaw<(Comparison & { id: string })[]>`
    SELECT item."id",
      (edition."textHash", present."fieldsHash") IS DISTINCT FROM (frozen."textHash", frozen."fieldsHash") AS "isBehind",
      edition."state" = 'published' AND (edition."publishedTextHash", present."publishedFieldsHash")
        IS DISTINCT FROM (frozen."textHash", frozen."fieldsHash") AS "isNew",
      EXISTS (
        SELECT FROM "ReviewAct" act JOIN "Revision" refused ON refused."id" = act."revisionId"
        WHERE act."editionId" = edition."id" AND act."kind" = 'changes_requested' AND act."createdAt" > revision."createdAt"
          AND refused."number" <= revision."number") AS "isSentBack"
    FROM "ReleaseEdition" item JOIN "Revision" revision ON revision."id" = item."revisionId"
    JOIN "Edition" edition ON edition."id" = item."editionId"
    CROSS JOIN LATERAL (
      SELECT public.text_hash(revision."document") AS "textHash", public.fields_hash(revision."fields") AS "fieldsHash"
    ) frozen
    CROSS JOIN LATERAL (
      SELECT public.fields_hash(public.draft_fields(edition)) AS "fieldsHash",
        coalesce(public.published_hash_after_merges(edition."id"), edition."publishedFieldsHash") AS "publishedFieldsHash"
    ) present
    WHERE item."releaseId" = ${releaseId}::uuid`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (itemId) => byId.get(itemId) ?? SAME;
}
