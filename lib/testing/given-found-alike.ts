import pg from 'pg';
import { db } from '@/lib/db';
import { insertPublished } from './insert-published';

/** Everything but what tells a piece from another one; its year is the model's. */
const COPIED = `"version", "locale", "kind", "sectionId", "seriesId", "authorIds", "topicIds", "year", "titleFolded", "titleVector", "vector"`;

/**
 * Publishes further Arabic articles, dated one after the other a minute apart from the first moment on, that are found by what finds the
 * model's Arabic edition, and only by that. Answers their titles, the oldest first.
 */
export async function givenFoundAlike(
  model: { entryId: string },
  first: Date,
  count: number,
): Promise<string[]> {
  const dates = Array.from({ length: count }, (_, index) => ({ ar: new Date(+first + index * 60_000) }));
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const ids = await insertPublished(client, 'article', dates);
  await client.end();
  await db().$executeRawUnsafe(
    `INSERT INTO "SearchDocument" ("publicationId", "revisionId", "datelineAt", "entryNumber", ${COPIED})
     SELECT made."id", made."revisionId", made."datelineAt", made."entryNumber", model.*
     FROM "Publication" made CROSS JOIN (
       SELECT ${COPIED} FROM "SearchDocument" WHERE "publicationId" =
         (SELECT "id" FROM "Publication" WHERE "entryId" = $1::uuid AND "locale" = 'ar')) AS model
     WHERE made."entryId" = ANY($2::uuid[])`,
    model.entryId,
    ids,
  );
  return ids;
}
