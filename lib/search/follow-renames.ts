import { db } from '@/lib/db';
import { transaction } from '@/lib/transaction';
import type { IndexOptions } from './index-publications';
import { writeSearchDocuments } from './write-search-documents';

const BATCH_SIZE = 20;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Lets pieces be found by the names that people, sections, topics, series and attached files have got. Answers how many pieces were written. */
export async function followRenames({ signal, batchSize = BATCH_SIZE }: IndexOptions = {}): Promise<number> {
  let count = 0;
  const renames = await db().searchRename.findMany({ orderBy: { renamedAt: 'asc' } });
  for (const { subjectId, entryIds, renamedAt } of renames) {
    let after: string | null = entryIds.length > 0 ? null : FIRST;
    for (let from = 0; from < entryIds.length && !signal?.aborted; from += batchSize)
      count += await writeMoved(entryIds.slice(from, from + batchSize));
    if (signal?.aborted) return count;
    while (after !== null && !signal?.aborted) {
      const ids = await writeNextOf(subjectId, after, batchSize);
      count += ids.length;
      after = ids.at(-1) ?? null;
    }
    // Renamed again meanwhile: the pieces are written again.
    if (after === null) await db().searchRename.deleteMany({ where: { subjectId, renamedAt } });
  }
  return count;
}

/** What was merged into another record is not named by these pieces any more. */
function writeMoved(entryIds: string[]): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Publication" WHERE "entryId" = ANY(${entryIds}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await writeSearchDocuments(tx, ids);
    return ids.length;
  });
}

/** Publications that carry the name of the person, section, topic, series or file with this id; ids are unique across tables. */
function writeNextOf(subjectId: string, after: string, size: number): Promise<string[]> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Publication" WHERE "id" IN (
        (SELECT "publicationId" FROM "PublicationAuthor" WHERE "personId" = ${subjectId}::uuid AND "publicationId" > ${after}::uuid)
        UNION (SELECT "publicationId" FROM "PublicationCredit" WHERE "personId" = ${subjectId}::uuid AND "publicationId" > ${after}::uuid)
        UNION (SELECT "publicationId" FROM "PublicationTopic" WHERE "topicId" = ${subjectId}::uuid AND "publicationId" > ${after}::uuid)
        UNION (SELECT "publicationId" FROM "PublicationMedia" WHERE "mediaId" = ${subjectId}::uuid AND "publicationId" > ${after}::uuid)
        UNION (SELECT "id" FROM "Publication" WHERE "sectionId" = ${subjectId}::uuid AND "id" > ${after}::uuid)
        UNION (SELECT "id" FROM "Publication" WHERE "seriesId" = ${subjectId}::uuid AND "id" > ${after}::uuid)
        ORDER BY 1 LIMIT ${size})
      ORDER BY "id" FOR NO KEY UPDATE`;
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await writeSearchDocuments(tx, ids);
    return ids;
  });
}
