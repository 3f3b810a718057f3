import type { Tx } from '@/lib/db';
import type { PublicationAuthor, PublicationCredit, PublicationTopic } from '@/lib/generated/prisma/client';

/** What is stored of a publication beside its own row. */
export interface StoredBeside {
  authors: Pick<PublicationAuthor, 'personId' | 'position'>[];
  topics: Pick<PublicationTopic, 'topicId'>[];
  credits: Pick<PublicationCredit, 'role' | 'personId' | 'position' | 'isListed'>[];
  /** Of the media library. */
  mediaIds: string[];
  /** What merged people and topics that the revision names are part of now. */
  merges: Record<string, string>;
  /**
   * Every correction of the edition with its note, the newest first, as `Publication.corrections` stores it. What was once told to readers stays, also
   * after the piece was withdrawn and after an earlier version was published again; not what a release told that was rolled back.
   */
  corrections: { at: string; note: string }[];
}

interface Beside {
  editionId: string;
  /** Null where readers see nothing. */
  publicationId: string | null;
  /** People and topics that the revision names. */
  namedIds: readonly string[];
}

/** In one statement for all that is published together. Answers in the order of `editions`. */
export async function readStoredBeside(tx: Tx, editions: readonly Beside[]): Promise<StoredBeside[]> {
  const rows = await tx.$queryRaw<StoredBeside[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(to_jsonb(author)), '[]') FROM "PublicationAuthor" author
        WHERE author."publicationId" = wanted."publicationId") AS "authors",
      (SELECT coalesce(jsonb_agg(to_jsonb(topic)), '[]') FROM "PublicationTopic" topic
        WHERE topic."publicationId" = wanted."publicationId") AS "topics",
      (SELECT coalesce(jsonb_agg(to_jsonb(credit)), '[]') FROM "PublicationCredit" credit
        WHERE credit."publicationId" = wanted."publicationId") AS "credits",
      (SELECT coalesce(jsonb_agg(media."mediaId"), '[]') FROM "PublicationMedia" media
        WHERE media."publicationId" = wanted."publicationId") AS "mediaIds",
      (SELECT coalesce(jsonb_object_agg(merged."id", coalesce(merged."personId", merged."topicId")), '{}') FROM "MergedRecord" merged
        WHERE merged."id" = ANY(wanted."namedIds") AND coalesce(merged."personId", merged."topicId") IS NOT NULL) AS "merges",
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'at', to_char(version."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'note', version."correctionNote") ORDER BY version."number" DESC), '[]')
        FROM "PublicationVersion" version
        WHERE version."editionId" = wanted."editionId" AND version."correctionNote" IS NOT NULL AND NOT EXISTS (
          SELECT FROM "ReleaseEdition" item JOIN "Release" release ON release."id" = item."releaseId"
          WHERE item."afterId" = version."id" AND release."rolledBackAt" IS NOT NULL)) AS "corrections"
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(editions)}::jsonb) AS ("editionId" uuid, "publicationId" uuid, "namedIds" uuid[]))
      WITH ORDINALITY AS wanted("editionId", "publicationId", "namedIds", "position")
    ORDER BY wanted."position"`;
  if (rows.length !== editions.length)
    throw new Error('The database did not say what is stored of every publication');
  return rows;
}
