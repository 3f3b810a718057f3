import { endBy } from '@/lib/bilingual-records/lock-merges';
import { moveRows } from '@/lib/bilingual-records/move-rows';
import type { Moved } from '@/lib/bilingual-records/record-descriptor';
import type { Tx } from '@/lib/db';

const PERSON = { column: 'personId', isOrdered: true } as const;

/** Has drafts, publications and accounts that name one person name another one. Who has several roles in a piece keeps them. */
export async function movePerson(tx: Tx, moved: Moved): Promise<void> {
  await moveRows(tx, { ...PERSON, name: 'EntryAuthor', keys: ['entryId'] }, moved);
  await moveRows(tx, { ...PERSON, name: 'EditionCredit', keys: ['editionId', 'role'] }, moved);
  await moveRows(tx, { ...PERSON, name: 'PublicationAuthor', keys: ['publicationId'] }, moved);
  await moveRows(tx, { ...PERSON, name: 'PublicationCredit', keys: ['publicationId', 'role'] }, moved);
  await listOnce(tx, moved);
  await moveRows(
    tx,
    { name: 'PublishedEntryTerm', column: 'termId', keys: ['entryId'], isOrdered: false },
    moved,
  );
  await tx.user.updateMany({ where: { personId: moved.from }, data: { personId: moved.into } });
}

/** As lib/publishing/write-publication-credits.ts marks them: whoever is an author of a piece too, or has two roles, is listed once. */
async function listOnce(tx: Tx, { into, entryIds, latest }: Moved): Promise<void> {
  await endBy(tx, latest);
  // As text for the same reason as in move-rows.ts.
  await tx.$executeRaw`
    UPDATE "PublicationCredit" credit SET "isListed" = false
    WHERE credit."publicationId" IN (SELECT "id" FROM "Publication" WHERE "entryId" = ANY(${entryIds}::uuid[]))
      AND credit."personId"::text = ${into} AND credit."isListed" AND (
        EXISTS (SELECT FROM "PublicationAuthor" author
          WHERE author."publicationId" = credit."publicationId" AND author."personId"::text = ${into})
        OR EXISTS (SELECT FROM "PublicationCredit" earlier
          WHERE earlier."publicationId" = credit."publicationId" AND earlier."personId"::text = ${into}
            AND earlier."role" < credit."role"))`;
}
