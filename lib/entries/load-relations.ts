import type { Tx } from '@/lib/db';

/** Ids of the people and topics of an entry, authors in the order of the byline. */
export interface EntryRelations {
  authorIds: string[];
  topicIds: string[];
}

/** Reads them; the entry should be locked, because its lock covers changes of both. */
export async function loadRelations(tx: Tx, entryId: string): Promise<EntryRelations> {
  const authors = await tx.entryAuthor.findMany({ where: { entryId }, orderBy: { position: 'asc' } });
  const topics = await tx.entryTopic.findMany({ where: { entryId }, orderBy: { topicId: 'asc' } });
  return {
    authorIds: authors.map(({ personId }) => personId),
    topicIds: topics.map(({ topicId }) => topicId),
  };
}
