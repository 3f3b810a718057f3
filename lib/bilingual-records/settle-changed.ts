import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { RecordDescriptor } from './record-descriptor';

/**
 * Editions that differed from what is published only in that they already named the record which stays have no changes any more. These are few, unlike the
 * pieces that name it. Setting a field has the database hash all of them anew.
 */
export async function settleChanged(
  tx: Tx,
  { drafts }: Pick<RecordDescriptor, 'drafts'>,
  id: string,
): Promise<void> {
  const settled = await tx.$queryRaw<{ id: string; entryId: string }[]>`
    SELECT edition."id", edition."entryId" FROM "Edition" edition
    JOIN "Publication" publication ON publication."editionId" = edition."id"
    JOIN "Revision" revision ON revision."id" = publication."revisionId"
    WHERE edition."changed" AND edition."textHash" = edition."publishedTextHash"
      AND edition."entryId" IN (SELECT naming."entryId" FROM (${drafts(Prisma.sql`${id}::uuid`)}) AS naming)
      AND public.names_merged(revision."fields")
      AND public.fields_hash(public.draft_fields(edition))
        = public.fields_hash(revision."fields" || jsonb_build_object('coverId', publication."coverId"))`;
  if (settled.length === 0) return;
  const [entryIds, ids] = [settled.map(({ entryId }) => entryId), settled.map((edition) => edition.id)];
  await tx.$queryRaw`
    SELECT FROM "Entry" WHERE "id" = ANY(${entryIds}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  await tx.$executeRaw`UPDATE "Edition" SET "slug" = "slug" WHERE "id" = ANY(${ids}::uuid[])`;
}
