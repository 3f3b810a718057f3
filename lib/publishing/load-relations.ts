import type { Tx } from '@/lib/db';
import type { EntryAuthor, EntryTopic } from '@/lib/generated/prisma/client';

export interface EntryRelations {
  /** In the order of the byline. */
  authors: EntryAuthor[];
  topics: EntryTopic[];
}

/** Where a locked entry belongs, as publishing copies it. */
export async function loadRelations(tx: Tx, entryId: string): Promise<EntryRelations> {
  const authors = await tx.entryAuthor.findMany({ where: { entryId }, orderBy: { position: 'asc' } });
  return { authors, topics: await tx.entryTopic.findMany({ where: { entryId } }) };
}
