import type { Tx } from '@/lib/db';
import type { EntryAuthor, EntryTopic } from '@/lib/generated/prisma/client';

export interface Places {
  /** In the order of the byline. */
  authors: EntryAuthor[];
  topics: EntryTopic[];
}

/** Where a locked entry belongs, as publishing copies it. */
export async function loadPlaces(tx: Tx, entryId: string): Promise<Places> {
  const authors = await tx.entryAuthor.findMany({ where: { entryId }, orderBy: { position: 'asc' } });
  return { authors, topics: await tx.entryTopic.findMany({ where: { entryId } }) };
}
