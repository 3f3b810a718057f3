import { moveRows } from '@/lib/bilingual-records/move-rows';
import type { MergedIds } from '@/lib/bilingual-records/record-descriptor';
import type { Tx } from '@/lib/db';

const PERSON = { column: 'personId', isOrdered: true } as const;

/** Has drafts, publications and accounts that name one person name another one. Who has several roles in a piece keeps them. */
export async function movePerson(tx: Tx, ids: MergedIds): Promise<void> {
  await moveRows(tx, { ...PERSON, name: 'EntryAuthor', keys: ['entryId'] }, ids);
  await moveRows(tx, { ...PERSON, name: 'EditionCredit', keys: ['editionId', 'role'] }, ids);
  await moveRows(tx, { ...PERSON, name: 'PublicationAuthor', keys: ['publicationId'] }, ids);
  await moveRows(tx, { ...PERSON, name: 'PublicationCredit', keys: ['publicationId', 'role'] }, ids);
  await listOnce(tx, ids.into);
  await moveRows(
    tx,
    { name: 'PublishedEntryTerm', column: 'termId', keys: ['entryId'], isOrdered: false },
    ids,
  );
  await tx.user.updateMany({ where: { personId: ids.from }, data: { personId: ids.into } });
}

/** As lib/publishing/write-publication-credits.ts marks them: whoever is an author of a piece too, or has two roles, is listed once. */
async function listOnce(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PublicationCredit" credit SET "isListed" = false
    WHERE credit."personId" = ${personId}::uuid AND credit."isListed" AND (
      EXISTS (SELECT FROM "PublicationAuthor" author
        WHERE author."publicationId" = credit."publicationId" AND author."personId" = ${personId}::uuid)
      OR EXISTS (SELECT FROM "PublicationCredit" earlier
        WHERE earlier."publicationId" = credit."publicationId" AND earlier."personId" = ${personId}::uuid
          AND earlier."role" < credit."role"))`;
}
