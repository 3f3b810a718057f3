import type { Tx } from '@/lib/db';
import type { PublicationAuthor, PublicationCredit, PublicationTopic } from '@/lib/generated/prisma/client';

/** Whom and what a publication names, as readers see it. */
export interface StoredNames {
  authors: Pick<PublicationAuthor, 'personId' | 'position'>[];
  topics: Pick<PublicationTopic, 'topicId'>[];
  credits: Pick<PublicationCredit, 'role' | 'personId' | 'position' | 'isListed'>[];
}

export const NO_NAMES: StoredNames = { authors: [], topics: [], credits: [] };

/** In one statement, because a release reads them of each of its editions. */
export async function readStoredNames(tx: Tx, publicationId: string): Promise<StoredNames> {
  const [row] = await tx.$queryRaw<StoredNames[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(to_jsonb(author)), '[]') FROM "PublicationAuthor" author
        WHERE author."publicationId" = ${publicationId}::uuid) AS "authors",
      (SELECT coalesce(jsonb_agg(to_jsonb(topic)), '[]') FROM "PublicationTopic" topic
        WHERE topic."publicationId" = ${publicationId}::uuid) AS "topics",
      (SELECT coalesce(jsonb_agg(to_jsonb(credit)), '[]') FROM "PublicationCredit" credit
        WHERE credit."publicationId" = ${publicationId}::uuid) AS "credits"`;
  return row ?? NO_NAMES;
}
