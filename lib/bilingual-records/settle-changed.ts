import type { Tx } from '@/lib/db';
import { endBy } from './lock-merges';
import type { Moved } from './record-descriptor';

/**
 * Editions that differed from what is published only in that the one named the record which goes and the other that which stays have no changes any more.
 * These are few among the pieces that are moved. Setting a field has the database hash all of them anew.
 */
export async function settleChanged(tx: Tx, { entryIds, latest }: Moved): Promise<void> {
  await endBy(tx, latest);
  const settled = await tx.$queryRaw<{ id: string; entryId: string }[]>`
    WITH changed AS MATERIALIZED (
      SELECT "id" FROM "Edition"
      WHERE "entryId" = ANY(${entryIds}::uuid[]) AND "changed" AND "textHash" = "publishedTextHash"
    )
    SELECT edition."id", edition."entryId" FROM changed JOIN "Edition" edition ON edition."id" = changed."id"
    JOIN "Publication" publication ON publication."editionId" = edition."id"
    JOIN "Revision" revision ON revision."id" = publication."revisionId"
    WHERE public.fields_hash(public.draft_fields(edition))
      = public.fields_hash(revision."fields" || jsonb_build_object('coverId', publication."coverId"))`;
  if (settled.length === 0) return;
  const [ids, ofThem] = [settled.map((edition) => edition.id), settled.map(({ entryId }) => entryId)];
  await tx.$queryRaw`
    SELECT FROM "Entry" WHERE "id" = ANY(${ofThem}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  await tx.$executeRaw`UPDATE "Edition" SET "slug" = "slug" WHERE "id" = ANY(${ids}::uuid[])`;
}
